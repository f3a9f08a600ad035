import { formatNumber, formatShare, formatTime } from "@/lib/numbers/figure";
import type { SimulatedSurge, SurgedComponent } from "./simulate-surge";

/** Three digits that count: another seed gives others behind them. */
const round = (value: number) => Number(value.toPrecision(3));

/** How many runs came to their end, and the share of them that failed. */
export const writeRuns = ({ runs, failed }: SimulatedSurge): string =>
  `Of ${formatNumber(runs)} runs ${formatShare(runs === 0 ? 0 : round(failed / runs))} failed`;

export const tooMuch = "More comes than is borne: so much waits that it was watched no longer.";

/** What a surge does to a component, in words; "" for times where nothing waits. */
export function writeSurged({ replicas, backlog, worst, drained }: SurgedComponent) {
  const end = drained === null ? "not seen" : formatTime(round(drained));
  return {
    replicas: replicas ? `${replicas.before} to ${replicas.most}` : "as before",
    waiting: formatNumber(backlog),
    worst: backlog === 0 ? "" : formatTime(round(worst)),
    drained: backlog === 0 ? "" : end,
  };
}
