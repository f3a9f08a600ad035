import type { Workflow } from "@/lib/design/schema";
import {
  type Explanation,
  type Figure,
  formatNumber,
  type Input,
  knownFigure,
  unknownFigure,
} from "./figure";
import { type Calls, listParts, listSources } from "./list-sources";
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

const writePart = ({ label, reads, writes }: ReturnType<typeof listParts>[number]) =>
  reads + writes === 1 ? label : `${label} × ${formatNumber(reads + writes)}`;

function writeLine(workflow: string, rate: number, calls: Calls): string {
  const { reads, writes } = calls;
  const perRun = formatNumber(reads + writes);
  const total = formatNumber(rate * (reads + writes));
  return `${workflow}: ${formatNumber(rate)} /s × ${perRun} a run (${listParts(calls).map(writePart).join(", ")}) = ${total} /s`;
}

interface Summand {
  workflow: string;
  calls: Calls;
  rate: number;
  /** Calls per second. */
  amount: number;
  input: Input;
}

/** A person reads a few lines of a sum; a large design has one for each of its workflows. */
const mostLines = 20;

/** A line for each workflow; of many, the heaviest, and the others in one. */
function writeSum(summands: readonly Summand[], rate: number): string[] {
  const shown =
    summands.length <= mostLines
      ? summands
      : summands.toSorted((a, b) => b.amount - a.amount).slice(0, mostLines);
  const others = summands.length - shown.length;
  const rest = rate - shown.reduce((sum, { amount }) => sum + amount, 0);
  return [
    ...shown.map(({ workflow, rate: runs, calls }) => writeLine(workflow, runs, calls)),
    ...(others > 0 ? [`${others} more workflows: ${formatNumber(rest)} /s`] : []),
    ...(summands.length > 1 ? [`together ${formatNumber(rate)} /s`] : []),
  ];
}

/** The lines, inputs and gaps behind a sum. */
function explainLoad(shares: readonly Share[], when: "mean" | "peak", rate: number): Explanation {
  const known = shares.flatMap(({ workflow, arrivals, calls }): Summand[] => {
    const reading = arrivals[when];
    if (!reading.isKnown) return [];
    const { value, input } = reading;
    return [{ workflow, calls, rate: value, amount: value * (calls.reads + calls.writes), input }];
  });
  const { sources, isWhole } = listSources(known.map(({ calls }) => calls));
  return {
    inputs: [...known.map(({ input }) => input), ...sources.flatMap(({ inputs }) => inputs)],
    leftOut: [...listAbsent(shares, when), ...sources.flatMap(({ missing }) => missing)],
    derivation: [...writeSum(known, rate), ...(isWhole ? [] : ["of its inputs the nearest are listed"])],
  };
}

const listAbsent = (shares: readonly Share[], when: "mean" | "peak"): string[] =>
  shares.flatMap(({ arrivals }) => {
    const reading = arrivals[when];
    return reading.isKnown ? [] : [reading.missing];
  });

/** Σ arrivals × calls a run, over the workflows that touch a thing. Those without arrivals are left out by name. */
export function sumLoad(shares: readonly Share[], when: "mean" | "peak"): Load {
  let [rate, writes, known] = [0, 0, 0];
  for (const { arrivals, calls } of shares) {
    const reading = arrivals[when];
    if (!reading.isKnown) continue;
    known += 1;
    rate += reading.value * (calls.reads + calls.writes);
    writes += reading.value * calls.writes;
  }
  const figure =
    known === 0
      ? unknownFigure("/s", listAbsent(shares, when))
      : knownFigure(rate, "/s", () => explainLoad(shares, when, rate));
  return { rate, writes, isComplete: known === shares.length, figure };
}
