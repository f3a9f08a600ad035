import type { ReactNode } from "react";

const isSaid = (part: ReactNode) => part !== null && part !== undefined && part !== false && part !== "";

/** What is known, one after the other; null when nothing is, so that a fact can be left out. */
export function phrases(...parts: ReactNode[]): ReactNode {
  const said = parts.filter(isSaid);
  if (said.length === 0) return null;
  return said.reduce((before, part) => (
    <>
      {before}
      <span className="text-faint"> · </span>
      {part}
    </>
  ));
}
