"use client";

import { useMemo } from "react";
import { indexItems } from "@/components/design/checks/index-items";
import { SeverityBadge } from "@/components/design/checks/severity-badge";
import { type ItemIndex, TargetLinks } from "@/components/design/checks/target-links";
import { useChecks } from "@/components/design/checks/use-checks";
import type { Finding } from "@/lib/checks/finding";
import type { Design } from "@/lib/design/schema";
import { scaleArrivals } from "@/lib/numbers/scale-arrivals";

const shownFirst = 5;

function LoadFinding({ finding, items }: { finding: Finding; items: ItemIndex }) {
  const { check, severity, message, explanation, targets } = finding;
  return (
    <li className="flex flex-col gap-1.5">
      <div className="flex items-start justify-between gap-4">
        <p className="min-w-0 text-sm text-pretty break-words">
          {message} <span className="text-faint ml-1 font-mono text-xs">{check}</span>
        </p>
        <SeverityBadge severity={severity} />
      </div>
      <TargetLinks targets={targets} items={items} />
      <details className="text-sm">
        <summary className="text-accent w-fit text-xs">Arithmetic</summary>
        <p className="text-soft pt-1 text-pretty break-words">{explanation}</p>
      </details>
    </li>
  );
}

interface LoadFindingsProps {
  design: Design;
  factor: number;
  /** The component that saturates first: what is found of it leads the list. */
  bottleneck: string | null;
}

/** What the checks of capacity say of the design at this load. */
export function LoadFindings({ design, factor, bottleneck }: LoadFindingsProps) {
  const scaled = useMemo(() => (factor === 1 ? design : scaleArrivals(design, factor)), [design, factor]);
  const report = useChecks(scaled, false);
  if (!report || report === "failed") return null;
  const concernsFirst = ({ targets }: Finding) => bottleneck !== null && targets.includes(bottleneck);
  const found = report.findings
    .filter(({ check }) => check.startsWith("PER"))
    .toSorted((a, b) => Number(concernsFirst(b)) - Number(concernsFirst(a)));
  if (found.length === 0) return null;
  const items = indexItems(design);
  return (
    <section aria-label="Findings at this load" className="flex flex-col gap-3">
      <h3 className="text-sm font-semibold">Findings at this load</h3>
      <ul className="flex flex-col gap-4">
        {found.slice(0, shownFirst).map((finding) => (
          <LoadFinding key={finding.fingerprint} finding={finding} items={items} />
        ))}
      </ul>
      {found.length > shownFirst && <p className="text-soft text-xs">and {found.length - shownFirst} more</p>}
    </section>
  );
}
