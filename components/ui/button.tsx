import type { ComponentProps } from "react";
import { type ButtonStyle, buttonStyle } from "./button-style";
import { classNames } from "./class-names";
import { LiveButton } from "./live-button";

export function Button({
  variant = "outline",
  size = "md",
  className,
  ...rest
}: ComponentProps<"button"> & ButtonStyle) {
  return <LiveButton className={classNames(buttonStyle({ variant, size }), className)} {...rest} />;
}
