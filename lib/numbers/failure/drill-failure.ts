import type { Design } from "@/lib/design/schema";
import { countRelationCalls } from "../count-calls";
import { type Figure, formatNumber, formatTime, knownFigure } from "../figure";
import { computeBacklog } from "../formulas/backlog";
import type { ModelIndex } from "../model-index";
import { type Prepared, prepareNumbers } from "../prepare-numbers";
import { readQuantity } from "../read-quantity";
import { describeDrain, findLast, type Waiting } from "./describe-drain";
import { type BacklogPoint, drawCourse } from "./draw-course";
import { describeEffect, type FailureEffect } from "./failure-effect";
import { asFailure, type FailureTarget, listFailureTargets } from "./failure-targets";
import { listWorkers } from "./list-workers";
import { spreadFailure } from "./spread-failure";

/** What an outage does and how long it is felt. */
export interface Drill {
  target: string;
  name: string;
  /** Seconds. */
  outage: number;
  effects: readonly FailureEffect[];
  /** Runs that fail during the outage. */
  failed: Figure;
  /** Calls that wait for the target when it comes back. */
  backlog: Figure;
  /** From the end of the outage until nothing waits. */
  drain: Figure;
  /** Where what waits has a limit: when it is reached, from the beginning of the outage. */
  overflows: readonly { channel: string; at: Figure }[];
  /** The backlog over time; empty where it or its drain isn't known. */
  course: readonly BacklogPoint[];
}

/** The calls of those workflows that go on without the target and come back to it later. */
function sumWaiting({ index, runs }: Prepared, target: string, effects: readonly FailureEffect[]): Waiting {
  const relation = index.relations.get(target);
  const parts = runs.flatMap(({ trace, counted, arrivals }, at) => {
    const calls = relation ? countRelationCalls(index, trace, counted, relation) : counted.of(target);
    if (!calls || effects[at]?.state !== "degraded") return [];
    return [{ id: trace.workflow.id, perRun: calls.reads + calls.writes, peak: arrivals.peak }];
  });
  const known = parts.flatMap(({ id, perRun, peak }) =>
    peak.isKnown ? [{ id, perRun, rate: peak.value }] : [],
  );
  return {
    rate: known.reduce((sum, { perRun, rate }) => sum + perRun * rate, 0),
    lines: known.map(
      ({ id, perRun, rate }) =>
        `${id}: ${formatNumber(rate)} /s × ${formatNumber(perRun)} calls a run = ${formatNumber(rate * perRun)} /s`,
    ),
    missing: parts.flatMap(({ peak }) => (peak.isKnown ? [] : [peak.missing])),
  };
}

function describeBacklog(
  { rate, lines, missing }: Waiting,
  outage: number,
  inputs: Prepared["runs"],
): Figure {
  const { waiting } = computeBacklog(rate, Number.POSITIVE_INFINITY, outage);
  return knownFigure(waiting, "calls", () => ({
    inputs: inputs.flatMap(({ arrivals }) => (arrivals.peak.isKnown ? [arrivals.peak.input] : [])),
    leftOut: missing,
    derivation: [
      ...lines,
      `${formatNumber(rate)} /s × ${formatTime(outage)} = ${formatNumber(waiting)} calls wait; tries in between don't count`,
    ],
  }));
}

function countFailed({ runs }: Prepared, effects: readonly FailureEffect[], outage: number): Figure {
  const down = runs.filter((_, at) => effects[at]?.state === "down");
  const rates = down.flatMap(({ arrivals: { peak }, trace }) =>
    peak.isKnown ? [{ id: trace.workflow.id, peak }] : [],
  );
  const missing = down.flatMap(({ arrivals: { peak } }) => (peak.isKnown ? [] : [peak.missing]));
  const value = rates.reduce((sum, { peak }) => sum + peak.value * outage, 0);
  return knownFigure(value, "runs", () => ({
    inputs: rates.map(({ peak }) => peak.input),
    leftOut: missing,
    derivation: rates.map(
      ({ id, peak }) =>
        `${id}: ${formatNumber(peak.value)} /s × ${formatTime(outage)} = ${formatNumber(peak.value * outage)} runs`,
    ),
  }));
}

/** Channels that hold what waits, and when they are full. */
function listOverflows({ index }: Prepared, target: string, rate: number, outage: number) {
  const holding = [...index.channels.values()].filter(
    ({ id }) =>
      id === target || (index.outgoing.get(id) ?? []).some(({ to }) => index.find(to)?.node === target),
  );
  return holding.flatMap(({ id, maxDepth }) => {
    const depth = readQuantity(maxDepth, `maxDepth of ${id}`, "count", "low");
    if (!depth.isKnown || rate === 0 || depth.value / rate > outage) return [];
    const at = depth.value / rate;
    const line = `${formatNumber(depth.value)} ÷ ${formatNumber(rate)} /s = ${formatTime(at)}`;
    return [{ channel: id, at: knownFigure(at, "s", () => ({ inputs: [depth.input], derivation: [line] })) }];
  });
}

/** Something that is called again when it is back, and the calls by which it is: all, or those of some relations. */
interface Awaited {
  part: string;
  by: readonly string[];
}

/**
 * What waits for a place are the calls into it from outside: those inside it are made by what is away itself, and come
 * when it takes them up.
 */
function listAwaited({ design, find }: ModelIndex, { id, kind, gone }: FailureTarget): Awaited[] {
  if (kind !== "zone" && kind !== "region") return [{ part: id, by: [id] }];
  const into = design.relations.filter(
    ({ from, to }) => gone.has(find(to)?.node ?? "") && !gone.has(find(from)?.node ?? ""),
  );
  const byPart = Map.groupBy(into, ({ to }) => find(to)?.node ?? "");
  return [...byPart].map(([part, relations]) => ({ part, by: relations.map((relation) => relation.id) }));
}

const addWaiting = (all: readonly Waiting[]): Waiting => ({
  rate: all.reduce((sum, { rate }) => sum + rate, 0),
  lines: all.flatMap(({ lines }) => lines),
  missing: all.flatMap(({ missing }) => missing),
});

/**
 * What happens while one part, or all that stands in one place, is away for `outage` seconds at the peak, what has piled
 * up by then and how long it takes to work it off: λ·D, and λ·D ÷ (μ − λ) at the part with the least room. Null when
 * nothing has that id.
 */
export function drillFailure(
  design: Design,
  { target, outage, factor = 1 }: { target: string; outage: number; factor?: number },
): Drill | null {
  const found = listFailureTargets(design).find(({ id }) => id === target);
  if (!found) return null;
  const prepared = prepareNumbers(design, factor);
  const { index, runs } = prepared;
  const judge = spreadFailure(index, asFailure(found, "down"));
  const effects = runs.map(({ trace }) => describeEffect(trace.workflow.id, judge(trace)));
  const parts = listAwaited(index, found).map(({ part, by }) => {
    const waiting = addWaiting(by.map((id) => sumWaiting(prepared, id, effects)));
    const backlog = describeBacklog(waiting, outage, runs);
    return { part, waiting, backlog, drain: describeDrain(waiting, backlog, listWorkers(prepared, part)) };
  });
  return {
    target,
    name: found.name,
    outage,
    effects,
    failed: countFailed(prepared, effects, outage),
    backlog: describeBacklog(addWaiting(parts.map(({ waiting }) => waiting)), outage, runs),
    drain: findLast(parts.map(({ drain }) => drain)),
    overflows: parts.flatMap(({ part, waiting }) => listOverflows(prepared, part, waiting.rate, outage)),
    course: drawCourse(parts, outage),
  };
}
