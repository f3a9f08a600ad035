import { formatShare, formatTime } from "./figure";
import type { Availability } from "./workflow-availability";
import type { Latency } from "./workflow-latency";
import { writeMet } from "./write-figure";

/** What is promised of a workflow's latency and whether that is met: "p95 ≤ 2 s met". */
export function writeLatencyPromise({ objective }: Latency): string {
  if (!objective) return "none";
  return `p${objective.percentile} ≤ ${formatTime(objective.limit)} ${writeMet(objective.isMet)}`;
}

/** What is promised of a workflow's availability and whether that is met: "≥ 99.9 % met". */
export function writeAvailabilityPromise({ objective, isMet }: Availability): string {
  return objective === null ? "none" : `≥ ${formatShare(objective)} ${writeMet(isMet)}`;
}
