"use client";

import { useMemo } from "react";
import { FindingItem } from "@/components/design/checks/finding-item";
import { indexItems } from "@/components/design/checks/index-items";
import { useChecks } from "@/components/design/checks/use-checks";
import type { Design } from "@/lib/design/schema";
import { scaleArrivals } from "@/lib/numbers/scale-arrivals";

const shownFirst = 5;

/** What the checks of capacity say of the design at this load. */
export function LoadFindings({ design, factor }: { design: Design; factor: number }) {
  const scaled = useMemo(() => (factor === 1 ? design : scaleArrivals(design, factor)), [design, factor]);
  const report = useChecks(scaled, false);
  if (!report || report === "failed") return null;
  const found = report.findings.filter(({ check }) => check.startsWith("PER"));
  if (found.length === 0) return null;
  const items = indexItems(design);
  return (
    <section aria-label="Findings at this load" className="flex flex-col gap-3">
      <h3 className="text-sm font-semibold">Findings at this load</h3>
      <ul className="flex flex-col gap-4">
        {found.slice(0, shownFirst).map((finding) => (
          <FindingItem key={finding.fingerprint} finding={finding} items={items} />
        ))}
      </ul>
      {found.length > shownFirst && <p className="text-soft text-xs">and {found.length - shownFirst} more</p>}
    </section>
  );
}
