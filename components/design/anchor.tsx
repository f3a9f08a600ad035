import type { ReactNode } from "react";

/** Ids are unique in a design, so one prefix keeps them apart from the page's own. */
export const anchorOf = (id: string) => `design-${id}`;

/** The id that a link of the page leads to. */
export const itemOf = (link: Element) => (link.getAttribute("href") ?? "").replace(/^#design-/, "");

interface ReferenceProps {
  id: string;
  /** What the item is called; its id where it has no name. */
  children?: ReactNode;
}

/** A mention of another item of the design: leads to where it is described. */
export function Reference({ id, children }: ReferenceProps) {
  return (
    <a
      href={`#${anchorOf(id)}`}
      className="text-accent rounded-sm decoration-1 underline-offset-4 hover:underline"
    >
      {children ?? <span className="font-mono text-xs whitespace-nowrap">{id}</span>}
    </a>
  );
}
