import { formatNumber, formatShare, formatTime } from "@/lib/numbers/figure";
import type { Estimate } from "./batch-means";
import type { SimulatedWorkflow } from "./simulate-design";

/** Three digits that count: an interval promises no more. */
const round = (value: number) => (value === 0 ? 0 : Number(value.toPrecision(3)));

/** A simulated time, and the interval that holds the true one with 99 % confidence. */
export const writeTime = ({ value, low, high }: Estimate) => ({
  value: formatTime(round(value)),
  interval: `${formatTime(round(low))} to ${formatTime(round(high))}`,
});

/** A simulated share, likewise. */
export const writeShare = ({ value, low, high }: Estimate) => ({
  value: formatShare(round(value)),
  interval: `${formatShare(round(low))} to ${formatShare(round(Math.min(1, high)))}`,
});

/** Why a workflow has no simulated latency. */
export function writeGap({ missing, runs }: SimulatedWorkflow): string {
  if (missing.length > 0) return `missing: ${missing.join(", ")}`;
  return `${formatNumber(runs)} ${runs === 1 ? "run" : "runs"}, too few for an interval`;
}
