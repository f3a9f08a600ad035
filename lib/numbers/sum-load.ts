import type { Workflow } from "@/lib/design/schema";
import type { RunCalls } from "./count-calls";
import {
  type Explanation,
  type Figure,
  formatNumber,
  type Input,
  knownFigure,
  unknownFigure,
} from "./figure";
import { type Calls, listParts, listSources } from "./list-sources";
import { once } from "./once";
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

/** The runs of one workflow, with what each asks of the components and channels. */
export interface Demand {
  workflow: string;
  arrivals: Arrivals;
  calls: RunCalls;
}

export interface Load {
  rate: number;
  writes: number;
  isComplete: boolean;
  figure: Figure;
  /** What the figure follows from, for figures that go on with it. */
  explain: () => Explanation;
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

type When = "mean" | "peak";

/** What the workflows with known arrivals ask of the thing at a place. */
function listSummands(demands: readonly Demand[], place: number, when: When): Summand[] {
  const summands: Summand[] = [];
  for (const { workflow, arrivals, calls } of demands) {
    const found = calls.at(place);
    const reading = arrivals[when];
    if (!found || !reading.isKnown) continue;
    const amount = reading.value * (found.reads + found.writes);
    summands.push({ workflow, calls: found, rate: reading.value, amount, input: reading.input });
  }
  return summands;
}

/**
 * A person reads a few lines of a sum; a large design has one for each of its workflows. Sources are looked for behind
 * those lines only: behind all they are thousands.
 */
const mostLines = 8;

/** A line for each workflow; of many, the heaviest, and the others in one. `heaviest` are sorted if they are many. */
function writeSum(heaviest: readonly Summand[], rate: number): string[] {
  const shown = heaviest.slice(0, mostLines);
  const others = heaviest.length - shown.length;
  const rest = rate - shown.reduce((sum, { amount }) => sum + amount, 0);
  return [
    ...shown.map(({ workflow, rate: runs, calls }) => writeLine(workflow, runs, calls)),
    ...(others > 0 ? [`${others} more workflows: ${formatNumber(rest)} /s`] : []),
    ...(heaviest.length > 1 ? [`together ${formatNumber(rate)} /s`] : []),
  ];
}

/** The lines, inputs and gaps behind a sum. */
function explainLoad(demands: readonly Demand[], place: number, when: When, rate: number): Explanation {
  const known = listSummands(demands, place, when);
  const heaviest = known.length > mostLines ? known.toSorted((a, b) => b.amount - a.amount) : known;
  const { sources, isWhole } = listSources(heaviest.slice(0, mostLines).map(({ calls }) => calls));
  const hasAll = isWhole && known.length <= mostLines;
  return {
    inputs: [...known.map(({ input }) => input), ...sources.flatMap(({ inputs }) => inputs)],
    leftOut: [...listAbsent(demands, place, when), ...sources.flatMap(({ missing }) => missing)],
    derivation: [...writeSum(heaviest, rate), ...(hasAll ? [] : ["of its inputs the nearest are listed"])],
  };
}

const listAbsent = (demands: readonly Demand[], place: number, when: When): string[] =>
  demands.flatMap(({ arrivals, calls }) => {
    const reading = arrivals[when];
    return reading.isKnown || !calls.at(place) ? [] : [reading.missing];
  });

/** By place. */
interface Sums {
  rate: Float64Array;
  writes: Float64Array;
  /** How many workflows call it, and how many of those have arrivals. */
  callers: Int32Array;
  known: Int32Array;
}

const noSums = (places: number): Sums => ({
  rate: new Float64Array(places),
  writes: new Float64Array(places),
  callers: new Int32Array(places),
  known: new Int32Array(places),
});

const grow = (sums: Float64Array | Int32Array, place: number, by: number) => {
  sums[place] = (sums[place] ?? 0) + by;
};

/** One pass over all calls, since a large design has tens of thousands. */
function sumAll(demands: readonly Demand[], places: number, when: When): Sums {
  const sums = noSums(places);
  for (const { arrivals, calls } of demands) {
    const reading = arrivals[when];
    for (const place of calls.places) {
      const [reads = 0, writes = 0] = [calls.reads[place], calls.writes[place]];
      grow(sums.callers, place, 1);
      if (!reading.isKnown) continue;
      grow(sums.known, place, 1);
      grow(sums.rate, place, reading.value * (reads + writes));
      grow(sums.writes, place, reading.value * writes);
    }
  }
  return sums;
}

const noLoad = (component: string): Load => ({
  rate: 0,
  writes: 0,
  isComplete: false,
  figure: unknownFigure("/s", [`a workflow that calls ${component}`]),
  explain: () => ({}),
});

/** Finds the load of a component by its id and place. */
export type FindLoad = (component: string, place: number) => Load;

/** Σ arrivals × calls a run, over the workflows that touch a thing. Those without arrivals are left out by name. */
export function sumLoads(demands: readonly Demand[], places: number, when: When): FindLoad {
  const sums = sumAll(demands, places, when);
  return (component, place) => {
    const [rate = 0, writes = 0] = [sums.rate[place], sums.writes[place]];
    const [callers = 0, known = 0] = [sums.callers[place], sums.known[place]];
    if (callers === 0) return noLoad(component);
    const explain = once(() => explainLoad(demands, place, when, rate));
    const figure =
      known === 0
        ? unknownFigure("/s", () => listAbsent(demands, place, when))
        : knownFigure(rate, "/s", explain);
    return { rate, writes, isComplete: known === callers, figure, explain };
  };
}
