import type { ComponentProps } from "react";
import { classNames } from "./class-names";

const tones = {
  neutral: "border-line bg-sunken text-soft",
  accent: "border-accent/25 bg-accent-tint text-accent",
  success: "border-success/25 bg-success-tint text-success",
  warning: "border-warning/25 bg-warning-tint text-warning",
  danger: "border-danger/25 bg-danger-tint text-danger",
};

export type Tone = keyof typeof tones;

export function Badge({ tone = "neutral", className, ...rest }: ComponentProps<"span"> & { tone?: Tone }) {
  return (
    <span
      className={classNames(
        "inline-flex shrink-0 items-center gap-1 whitespace-nowrap rounded-sm border px-1.5 py-px font-medium text-xs",
        tones[tone],
        className,
      )}
      {...rest}
    />
  );
}
