import type { ComponentProps } from "react";
import { classNames } from "./class-names";
import { fieldStyle } from "./input";

/** Grows with its text. */
export function TextArea({ className, ...rest }: ComponentProps<"textarea">) {
  return (
    <textarea
      className={classNames(
        "field-sizing-content max-h-80 min-h-9 w-full resize-none px-3 py-1.5 text-sm",
        fieldStyle,
        className,
      )}
      {...rest}
    />
  );
}
