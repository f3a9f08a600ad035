import { alignColumns } from "@/lib/numbers/align-columns";
import { formatNumber, formatShare, formatTime } from "@/lib/numbers/figure";
import type { SimulatedSurge, SurgedComponent } from "./simulate-surge";
import { writeSurged } from "./write-surge";

/** More lines than these say nothing more. */
const mostShown = 10;

/** Three digits that count: another seed gives others behind them. */
const round = (value: number) => Number(value.toPrecision(3));

function toRow(component: SurgedComponent): string[] {
  const { replicas, waiting, worst, drained } = writeSurged(component);
  return [component.id, replicas, waiting, worst, drained];
}

/** What a surge does as text: how far each component scales out, what waits meanwhile and until when. */
export function renderSurge(surge: SimulatedSurge): string {
  const { times, duration, seed, runs, failed, isOverloaded, components, omissions } = surge;
  const share = runs === 0 ? 0 : round(failed / runs);
  const columns = ["component", "replicas", "calls in line", "after", "none after"];
  return [
    `Simulated: ${formatNumber(times)} times the load for ${formatTime(duration)}, seed ${seed}`,
    ...(isOverloaded ? ["More comes than is borne: so much waits that it was watched no longer."] : []),
    `Of ${formatNumber(runs)} runs ${formatShare(share)} failed.`,
    ...(components.length === 0
      ? ["Nothing waits."]
      : alignColumns([columns, ...components.slice(0, mostShown).map(toRow)])),
    "",
    "Not simulated",
    ...omissions,
  ].join("\n");
}
