import type { ReactNode } from "react";
import { Reference } from "@/components/design/anchor";
import type { Finding } from "@/lib/checks/finding";
import { SeverityBadge } from "./severity-badge";

interface FindingItemProps {
  finding: Finding;
  /** What else is to be said or done about it. */
  children?: ReactNode;
}

/** One finding: what, why it was found, and links to what it is about. */
export function FindingItem({ finding, children }: FindingItemProps) {
  const { check, severity, message, explanation, targets } = finding;
  return (
    <li className="flex flex-col gap-1.5">
      <div className="flex flex-col items-start gap-x-4 gap-y-1 sm:flex-row sm:justify-between">
        <p className="min-w-0 text-sm font-medium text-pretty break-words">
          {message} <span className="text-faint ml-1 font-mono text-xs font-normal">{check}</span>
        </p>
        <SeverityBadge severity={severity} />
      </div>
      <p className="text-soft text-sm text-pretty break-words">{explanation}</p>
      {targets.length > 0 && (
        <p className="text-faint flex flex-wrap gap-x-3 gap-y-1 text-xs">
          Concerns
          {targets.map((id) => (
            <Reference key={id} id={id} />
          ))}
        </p>
      )}
      {children}
    </li>
  );
}
