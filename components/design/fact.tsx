import type { ReactNode } from "react";

export function FactList({ children }: { children: ReactNode }) {
  return <dl className="flex flex-col gap-2 text-sm">{children}</dl>;
}

/** A name and what holds for it, side by side where there is room. Nothing at all when nothing is known. */
export function Fact({ name, children }: { name: string; children: ReactNode }) {
  if (children === undefined || children === null || children === false) return null;
  return (
    <div className="flex flex-col gap-x-4 sm:flex-row">
      <dt className="text-soft w-32 shrink-0">{name}</dt>
      <dd className="min-w-0 flex-1 break-words">{children}</dd>
    </div>
  );
}

export function LineList({ lines }: { lines: readonly string[] | undefined }) {
  if (!lines || lines.length === 0) return null;
  return (
    <ul className="marker:text-faint flex list-disc flex-col gap-1 pl-4">
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}
