import { formatTime } from "@/lib/numbers/figure";
import type { SimulatedOutage } from "./simulate-outage";
import { writeOutage } from "./write-outage";

/** A simulated outage as text, to stand beside the computed drill. */
export function renderOutage(simulated: SimulatedOutage): string {
  const { target, outage, seed } = simulated;
  const { backlog, drained, failed } = writeOutage(simulated);
  return [
    `Simulated: ${target} is away for ${formatTime(outage)}, seed ${seed}`,
    `Runs that fail: ${failed}. Backlog: ${backlog}. Worked off in: ${drained}.`,
  ].join("\n");
}
