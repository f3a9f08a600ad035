import { formatNumber, formatTime } from "@/lib/numbers/figure";
import type { SimulatedOutage } from "./simulate-outage";

/** Three digits that count: another seed gives others behind them. */
const round = (value: number) => (value === 0 ? 0 : Number(value.toPrecision(3)));

/** What a simulated outage has shown, in words. */
export const writeOutage = ({ backlog, drained, failed }: SimulatedOutage) => ({
  backlog: `${formatNumber(round(backlog))} calls`,
  drained: drained === null ? "not within ten times as long" : formatTime(round(drained)),
  failed: `${formatNumber(round(failed))} runs`,
});
