import type { ReactNode } from "react";
import { anchorOf } from "./anchor";
import { Editable } from "./edit/editable";

interface ItemProps {
  id: string;
  /** The list that the item lies in, where its id is unique only there. */
  list?: string;
  /** What kind of thing it is, as a preview of a reference to it says. */
  kind: string;
  title: ReactNode;
  badges?: ReactNode;
  children?: ReactNode;
}

/** One item of a collection, where links to its id lead. */
export function Item({ id, list, kind, title, badges, children }: ItemProps) {
  const address = list ? `${list}/${id}` : id;
  return (
    <li
      id={anchorOf(address)}
      data-kind={kind}
      className="group/editable target-mark flex scroll-mt-16 flex-col gap-1.5"
    >
      <Editable
        address={address}
        title={
          <h4 className="min-w-0 text-sm font-medium text-pretty">
            <span data-preview="title">{title}</span>{" "}
            <span className="text-faint ml-1 font-mono text-xs font-normal whitespace-nowrap">{id}</span>
          </h4>
        }
        badges={badges}
      >
        {children}
      </Editable>
    </li>
  );
}

interface ItemListProps {
  /** What the items have in common, where a section holds more than one list. */
  label?: string;
  children: ReactNode;
}

export function ItemList({ label, children }: ItemListProps) {
  return (
    <>
      {label && <p className="text-soft pt-2 text-xs font-medium">{label}</p>}
      <ul aria-label={label} className="flex flex-col gap-5">
        {children}
      </ul>
    </>
  );
}
