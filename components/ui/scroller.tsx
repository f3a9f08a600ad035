import type { ComponentProps } from "react";
import { classNames } from "./class-names";

interface ScrollerProps extends ComponentProps<"section"> {
  /** What is read aloud when the keyboard reaches it. */
  label: string;
  /** A section is a landmark; what stands many times on a page is a figure. */
  as?: "section" | "figure";
}

/**
 * What scrolls within the page. It takes the focus, because Safari lets the keyboard reach no scroller by itself and
 * what lies outside of it could then only be read with a pointer (WCAG 2.1.1). What is placed by itself, such as
 * words for a screen reader, is placed in it: else the whole page would scroll as far as they stand.
 */
export function Scroller({ label, as: Tag = "section", className, ...rest }: ScrollerProps) {
  return <Tag tabIndex={0} aria-label={label} className={classNames("relative", className)} {...rest} />;
}
