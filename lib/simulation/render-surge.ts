import { alignColumns } from "@/lib/numbers/align-columns";
import { formatNumber, formatTime } from "@/lib/numbers/figure";
import type { SimulatedSurge, SurgedComponent } from "./simulate-surge";
import { tooMuch, writeRuns, writeSurged } from "./write-surge";

/** More lines than these say nothing more. */
const mostShown = 10;

function toRow(component: SurgedComponent): string[] {
  const { replicas, waiting, worst, drained } = writeSurged(component);
  return [component.id, replicas, waiting, worst, drained];
}

/** What a surge does as text: how far each component scales out, what waits meanwhile and until when. */
export function renderSurge(surge: SimulatedSurge): string {
  const { times, duration, seed, isOverloaded, components, omissions } = surge;
  const columns = ["component", "replicas", "calls in line", "after", "none after"];
  return [
    `Simulated: ${formatNumber(times)} times the load for ${formatTime(duration)}, seed ${seed}`,
    ...(isOverloaded ? [tooMuch] : []),
    `${writeRuns(surge)}.`,
    ...(components.length === 0
      ? ["Nothing waits."]
      : alignColumns([columns, ...components.slice(0, mostShown).map(toRow)])),
    "",
    "Not simulated",
    ...omissions,
  ].join("\n");
}
