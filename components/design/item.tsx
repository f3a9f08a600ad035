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
      <div className="flex flex-wrap items-baseline gap-x-2.5 gap-y-1">
        <h4 className="text-sm font-medium">{title}</h4>
        <span className="text-faint font-mono text-xs">{id}</span>
        {badges && <span className="flex sm:ml-auto flex-wrap gap-1.5">{badges}</span>}
      </div>
      {children}
    </li>
  );
}

export function ItemList({ children }: { children: ReactNode }) {
  return <ul className="flex flex-col gap-5">{children}</ul>;
}
