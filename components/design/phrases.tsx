import { Fragment, type ReactNode } from "react";

const isSaid = (part: ReactNode) => part !== null && part !== undefined && part !== false && part !== "";

/** What is known, one after the other; null when nothing is, so that a fact can be left out. */
export function phrases(...parts: ReactNode[]): ReactNode {
  const said = parts.filter(isSaid);
  if (said.length === 0) return null;
  return said.map((part, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: phrases have no identity but their place
    <Fragment key={index}>
      {index > 0 && <span className="text-faint"> · </span>}
      {part}
    </Fragment>
  ));
}
