import { classNames } from "./class-names";

const variants = {
  primary: "bg-accent text-on-accent hover:bg-accent-strong",
  outline: "border border-edge/50 bg-surface text-ink hover:bg-hover",
  ghost: "text-soft hover:bg-hover hover:text-ink",
  danger: "bg-danger text-on-accent hover:opacity-90",
};

const sizes = {
  sm: "h-8 gap-1.5 px-2.5 text-xs",
  md: "h-9 gap-2 px-3.5 text-sm",
  lg: "h-11 gap-2 px-5 text-sm",
  icon: "size-8",
};

export interface ButtonStyle {
  variant?: keyof typeof variants;
  size?: keyof typeof sizes;
}

/** The look of a button, for links that act as one and for forms that need no script. */
export const buttonStyle = ({ variant = "outline", size = "md" }: ButtonStyle = {}) =>
  classNames(
    "inline-flex shrink-0 select-none items-center justify-center whitespace-nowrap rounded-md font-medium transition-colors disabled:not-data-waiting:opacity-50",
    variants[variant],
    sizes[size],
  );
