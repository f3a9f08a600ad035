import { formatNumber, formatTime } from "@/lib/numbers/figure";
import type { SurgedComponent } from "./simulate-surge";

/** Three digits that count: another seed gives others behind them. */
const round = (value: number) => Number(value.toPrecision(3));

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
