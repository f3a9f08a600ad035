import type { ComponentProps, ReactNode } from "react";
import { classNames } from "@/components/ui/class-names";
import { Scroller } from "@/components/ui/scroller";

const cellStyle = "border-b py-2 pr-4 text-left align-top last:pr-0";

export function Cell({ className, ...rest }: ComponentProps<"td">) {
  return <td className={classNames(cellStyle, className)} {...rest} />;
}

export function RowHead({ className, ...rest }: ComponentProps<"th">) {
  return <th scope="row" className={classNames(cellStyle, "font-medium", className)} {...rest} />;
}

export function ColumnHead({ children }: { children: ReactNode }) {
  return (
    <th scope="col" className={classNames(cellStyle, "font-medium")}>
      {children}
    </th>
  );
}

interface ScrollTableProps {
  label: string;
  /** The heads of the columns, in their order. */
  head: ReactNode;
  children: ReactNode;
}

/** A table that scrolls within its own width instead of widening the page. */
export function ScrollTable({ label, head, children }: ScrollTableProps) {
  return (
    <Scroller label={label} className="overflow-x-auto">
      <table className="w-full text-sm">
        <thead>
          <tr className="text-soft text-xs">{head}</tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </Scroller>
  );
}
