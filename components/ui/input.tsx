import type { ComponentProps } from "react";
import { classNames } from "./class-names";

/** The look shared by everything that takes text or a choice. */
export const fieldStyle =
  "rounded-md border border-edge bg-surface text-ink placeholder:text-faint focus-visible:border-accent focus-visible:outline-1 focus-visible:outline-offset-0 disabled:opacity-60 aria-invalid:border-danger";

export function Input({ className, ...rest }: ComponentProps<"input">) {
  return <input className={classNames("h-9 w-full px-3 text-sm", fieldStyle, className)} {...rest} />;
}
