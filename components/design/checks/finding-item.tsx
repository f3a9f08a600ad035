import type { ReactNode } from "react";
import { Badge } from "@/components/ui/badge";
import type { Finding } from "@/lib/checks/finding";
import { SeverityBadge } from "./severity-badge";
import { type ItemIndex, TargetLinks } from "./target-links";

interface FindingItemProps {
  finding: Finding;
  /** It came with the last version. */
  isNew?: boolean;
  items: ItemIndex;
  /** What else is to be said or done about it. */
  children?: ReactNode;
}

/** One finding: what, why it was found, and the ways to what it is about. */
export function FindingItem({ finding, isNew = false, items, children }: FindingItemProps) {
  const { check, severity, message, explanation, targets } = finding;
  return (
    <li className="flex flex-col gap-1.5">
      <div className="flex flex-col gap-x-4 gap-y-1 sm:flex-row sm:items-start sm:justify-between">
        <p className="min-w-0 text-sm font-medium text-pretty break-words">
          {message} <span className="text-faint ml-1 font-mono text-xs font-normal">{check}</span>
        </p>
        <span className="flex shrink-0 gap-1.5">
          {isNew && <Badge tone="accent">new</Badge>}
          <SeverityBadge severity={severity} />
        </span>
      </div>
      <p className="text-soft text-sm text-pretty break-words">{explanation}</p>
      <TargetLinks targets={targets} items={items} />
      {children}
    </li>
  );
}
