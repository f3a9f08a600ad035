import type { Workflow } from "@/lib/design/schema";
import { type Calls, listSources } from "./count-calls";
import {
  type Explanation,
  type Figure,
  formatNumber,
  type Input,
  knownFigure,
  unknownFigure,
} from "./figure";
import { type Reading, readQuantity } from "./read-quantity";

/** Runs per second of a workflow, on average and in its busiest time. */
export interface Arrivals {
  mean: Reading;
  peak: Reading;
}

/** `factor` is how many times what the model says arrives. */
export function readArrivals({ id, arrivals = {} }: Workflow, factor: number): Arrivals {
  const scale = (reading: Reading): Reading =>
    reading.isKnown ? { ...reading, value: reading.value * factor } : reading;
  const mean = readQuantity(arrivals.mean, `arrivals.mean of ${id}`, "rate");
  const peak = readQuantity(arrivals.peak, `arrivals.peak of ${id}`, "rate");
  if (peak.isKnown || arrivals.peak || !mean.isKnown) return { mean: scale(mean), peak: scale(peak) };
  const stand: Input = { ...mean.input, name: `${mean.input.name}; no peak is given`, basis: "assumed" };
  return { mean: scale(mean), peak: scale({ ...mean, input: stand }) };
}

/** What one workflow asks of a thing, once a run. */
export interface Share {
  workflow: string;
  arrivals: Arrivals;
  calls: Calls;
}

export interface Load {
  rate: number;
  writes: number;
  isComplete: boolean;
  figure: Figure;
}

const writePart = ({ label, amount }: Calls["parts"][number]) =>
  amount === 1 ? label : `${label} × ${formatNumber(amount)}`;

function writeLine(workflow: string, rate: number, { parts, reads, writes }: Calls): string {
  const perRun = formatNumber(reads + writes);
  const total = formatNumber(rate * (reads + writes));
  return `${workflow}: ${formatNumber(rate)} /s × ${perRun} a run (${parts.map(writePart).join(", ")}) = ${total} /s`;
}

/** Σ arrivals × calls a run, over the workflows that touch a thing. Those without arrivals are left out by name. */
export function sumLoad(shares: readonly Share[], when: "mean" | "peak"): Load {
  const known = shares.flatMap(({ workflow, arrivals, calls }) => {
    const reading = arrivals[when];
    return reading.isKnown ? [{ workflow, calls, rate: reading.value, input: reading.input }] : [];
  });
  const absent = shares.flatMap(({ arrivals }) => (arrivals[when].isKnown ? [] : [arrivals[when].missing]));
  const rate = known.reduce((sum, { rate: runs, calls }) => sum + runs * (calls.reads + calls.writes), 0);
  const writes = known.reduce((sum, { rate: runs, calls }) => sum + runs * calls.writes, 0);
  const explain = (): Explanation => {
    const sources = known.flatMap(({ calls }) => listSources(calls));
    const lines = known.map(({ workflow, rate: runs, calls }) => writeLine(workflow, runs, calls));
    return {
      inputs: [...known.map(({ input }) => input), ...sources.flatMap(({ inputs }) => inputs)],
      leftOut: [...absent, ...sources.flatMap(({ missing }) => missing)],
      derivation: lines.length > 1 ? [...lines, `together ${formatNumber(rate)} /s`] : lines,
    };
  };
  const figure = known.length === 0 ? unknownFigure("/s", absent) : knownFigure(rate, "/s", explain);
  return { rate, writes, isComplete: absent.length === 0, figure };
}
