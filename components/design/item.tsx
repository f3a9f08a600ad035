import type { ReactNode } from "react";
import { anchorOf } from "./anchor";

interface ItemProps {
  id: string;
  title: ReactNode;
  badges?: ReactNode;
  children?: ReactNode;
}

/** One item of a collection, where links to its id lead. */
export function Item({ id, title, badges, children }: ItemProps) {
  return (
    <li id={anchorOf(id)} className="target-mark flex scroll-mt-4 flex-col gap-1.5">
      <div className="flex flex-col gap-x-4 gap-y-1 sm:flex-row sm:items-start sm:justify-between">
        <h4 className="min-w-0 text-sm font-medium text-pretty">
          {title}{" "}
          <span className="text-faint ml-1 font-mono text-xs font-normal whitespace-nowrap">{id}</span>
        </h4>
        {badges && <span className="flex shrink-0 gap-1.5">{badges}</span>}
      </div>
      {children}
    </li>
  );
}

export function ItemList({ children }: { children: ReactNode }) {
  return <ul className="flex flex-col gap-5">{children}</ul>;
}
