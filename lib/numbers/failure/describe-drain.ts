import { type Figure, formatNumber, formatTime, knownFigure, unknownFigure } from "../figure";
import { computeBacklog } from "../formulas/backlog";
import type { Throughput, UnknownWorkers } from "./list-workers";
import type { Waiting } from "./what-waits";

type Bears = (one: Throughput) => number;

/** Calls that wait and are worked off in a second. */
const roomOf = (one: Throughput, bears: Bears) => (bears(one) - one.rate) / one.calls;

const leastRoom = (workers: readonly Throughput[], bears: Bears) =>
  workers.reduce((one, other) => (roomOf(one, bears) <= roomOf(other, bears) ? one : other));

function writeDrain(waiting: number, slowest: Throughput, bears: Bears): string {
  const { name, rate, calls } = slowest;
  const times = calls === 1 ? "" : ` × ${formatNumber(calls)} calls of ${name}`;
  const time = formatTime(waiting / roomOf(slowest, bears));
  return `${formatNumber(waiting)}${times} ÷ (${formatNumber(bears(slowest))} /s that ${name} bears − ${formatNumber(rate)} /s that arrive) = ${time}`;
}

const running: Bears = ({ bears }) => bears;
const scaled: Bears = ({ most }) => most.bears;

/** How much sooner, if all replicas ran that may: when they come isn't known, so nothing is promised of them. */
function writeScaled(waiting: number, workers: readonly Throughput[], room: number): string[] {
  const slowest = leastRoom(workers, scaled);
  if (roomOf(slowest, scaled) <= room) return [];
  return [`once all replicas run that may: ${writeDrain(waiting, slowest, scaled)}`];
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
  const slowest = leastRoom(workers, running);
  const room = roomOf(slowest, running);
  const { bears, rate, name } = slowest;
  const { drained } = computeBacklog(
    waiting.rate,
    Math.max(0, room) + waiting.rate,
    backlog.value / waiting.rate,
  );
  if (drained === null || room <= 0)
    return unknownFigure("s", [
      `room at ${name}: ${formatNumber(rate)} /s arrive and it bears ${formatNumber(bears)} /s`,
    ]);
  return knownFigure(drained, "s", () => ({
    inputs: backlog.inputs,
    derivation: [
      ...backlog.derivation,
      writeDrain(backlog.value, slowest, running),
      ...writeScaled(backlog.value, workers, room),
    ],
  }));
}

/** Each part works off its own, side by side: the last to be done tells how long it takes. */
export function findLast(drains: readonly Figure[]): Figure {
  const length = (figure: Figure) => (figure.isKnown ? figure.value : Number.POSITIVE_INFINITY);
  const [first = knownFigure(0, "s", () => ({ derivation: ["nothing waits"] })), ...others] = drains;
  return others.reduce((last, drain) => (length(drain) > length(last) ? drain : last), first);
}
