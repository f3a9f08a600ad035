import { type Figure, formatNumber, formatTime, knownFigure, unknownFigure } from "../figure";
import { computeBacklog } from "../formulas/backlog";
import type { Throughput, UnknownWorkers } from "./list-workers";

/** What waits for something that is away. */
export interface Waiting {
  /** Calls per second that wait. */
  rate: number;
  lines: string[];
  missing: string[];
}

const leastRoom = (workers: readonly Throughput[], bears: (one: Throughput) => number) =>
  workers.reduce((one, other) => (bears(one) - one.rate <= bears(other) - other.rate ? one : other));

const writeDrain = (waiting: number, { name, rate }: Throughput, bears: number) =>
  `${formatNumber(waiting)} ÷ (${formatNumber(bears)} /s that ${name} bears − ${formatNumber(rate)} /s that arrive) = ${formatTime(waiting / (bears - rate))}`;

/** How much sooner, if all replicas ran that may: when they come isn't known, so nothing is promised of them. */
function writeScaled(waiting: number, workers: readonly Throughput[], bears: number): string[] {
  const slowest = leastRoom(workers, ({ most }) => most.bears);
  const { most } = slowest;
  if (most.bears <= bears) return [];
  return [`once all ${most.replicas} replicas run: ${writeDrain(waiting, slowest, most.bears)}`];
}

/** By the replicas that run at the load of the model: more of them come late, if they come. */
export function describeDrain(
  waiting: Waiting,
  backlog: Figure,
  workers: Throughput[] | UnknownWorkers,
): Figure {
  if (!backlog.isKnown) return backlog;
  if (backlog.value === 0) return knownFigure(0, "s", () => ({ derivation: ["nothing waits"] }));
  if ("missing" in workers) return unknownFigure("s", workers.missing);
  const slowest = leastRoom(workers, (one) => one.bears);
  const { bears, rate, name } = slowest;
  const { drained } = computeBacklog(
    waiting.rate,
    Math.max(0, bears - rate) + waiting.rate,
    backlog.value / waiting.rate,
  );
  if (drained === null || bears <= rate)
    return unknownFigure("s", [
      `room at ${name}: ${formatNumber(rate)} /s arrive and it bears ${formatNumber(bears)} /s`,
    ]);
  return knownFigure(drained, "s", () => ({
    inputs: backlog.inputs,
    derivation: [
      ...backlog.derivation,
      writeDrain(backlog.value, slowest, bears),
      ...writeScaled(backlog.value, workers, bears),
    ],
  }));
}

/** Each part works off its own, side by side: the last to be done tells how long it takes. */
export function findLast(drains: readonly Figure[]): Figure {
  const length = (figure: Figure) => (figure.isKnown ? figure.value : Number.POSITIVE_INFINITY);
  const [first = knownFigure(0, "s", () => ({ derivation: ["nothing waits"] })), ...others] = drains;
  return others.reduce((last, drain) => (length(drain) > length(last) ? drain : last), first);
}
