import type { ReactNode } from "react";
import { classNames } from "./class-names";

interface ProblemProps {
  /** What a person asked for and why it wasn't done; nothing is shown without it. */
  children: ReactNode;
  className?: string;
}

/** One sentence about what went wrong, read aloud when it appears. */
export function Problem({ children, className = "text-sm" }: ProblemProps) {
  if (!children) return null;
  return (
    <p role="alert" className={classNames("text-danger", className)}>
      {children}
    </p>
  );
}
