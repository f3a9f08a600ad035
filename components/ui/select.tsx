import { ChevronDown } from "lucide-react";
import type { ComponentProps } from "react";
import { classNames } from "./class-names";
import { fieldStyle } from "./input";

/** The browser's own select: known to every keyboard, phone and screen reader. */
export function Select({ className, children, ...rest }: ComponentProps<"select">) {
  return (
    <span className={classNames("relative inline-flex", className)}>
      <select className={classNames("h-9 w-full appearance-none pr-8 pl-3 text-sm", fieldStyle)} {...rest}>
        {children}
      </select>
      <ChevronDown
        aria-hidden
        className="text-soft pointer-events-none absolute top-1/2 right-2.5 size-4 -translate-y-1/2"
      />
    </span>
  );
}
