import type { Design } from "@/lib/design/schema";
import { type Figure, formatNumber, formatTime, knownFigure } from "../figure";
import { type Prepared, prepareNumbers } from "../prepare-numbers";
import { countOwed, type Owed } from "./count-owed";
import { describeDrain, findLast } from "./describe-drain";
import { type BacklogPoint, drawCourse } from "./draw-course";
import { describeEffect, type FailureEffect } from "./failure-effect";
import { asFailure, listFailureTargets } from "./failure-targets";
import { healthy } from "./health";
import { listWorkers } from "./list-workers";
import { followFailure } from "./spread-failure";
import { addWaiting, describeBacklog, listOverflows, listWaiting } from "./what-waits";

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

/**
 * What happens while one part, or all that stands in one place, is away for `outage` seconds at the peak, what has piled
 * up by then and how long it takes to work it off: λ·D, and λ·D ÷ (μ − λ) at the part with the least room. What waits are
 * calls that their callers go on without: of the target, and of what can't do its work without it. Null when nothing has
 * that id.
 */
export function drillFailure(
  design: Design,
  { target, outage, factor = 1 }: { target: string; outage: number; factor?: number },
): Drill | null {
  const found = listFailureTargets(design).find(({ id }) => id === target);
  if (!found) return null;
  const prepared = prepareNumbers(design, factor);
  const { index, runs } = prepared;
  const follow = followFailure(index, asFailure(found, "down"));
  const fared = runs.map(({ trace }) => follow(trace));
  const effects = runs.map(({ trace }, at) =>
    describeEffect(trace.workflow.id, fared[at]?.health ?? healthy),
  );
  const owed = runs.map(
    ({ trace }, at): Owed =>
      countOwed(index, trace, {
        isDown: (node) => fared[at]?.healthOf(node).state === "down",
        isCut: (relation) => found.gone.has(relation),
      }),
  );
  const goingOn = runs.flatMap(({ trace, arrivals }, at) => {
    const left = effects[at]?.state === "degraded" ? owed[at] : undefined;
    return left ? [{ id: trace.workflow.id, peak: arrivals.peak, owed: left }] : [];
  });
  const parts = [...listWaiting(goingOn, "calls")].map(([part, waiting]) => {
    const backlog = describeBacklog(waiting, outage);
    return { part, waiting, backlog, drain: describeDrain(waiting, backlog, listWorkers(prepared, part)) };
  });
  return {
    target,
    name: found.name,
    outage,
    effects,
    failed: countFailed(prepared, effects, outage),
    backlog: describeBacklog(addWaiting(parts.map(({ waiting }) => waiting)), outage),
    drain: findLast(parts.map(({ drain }) => drain)),
    overflows: listOverflows(index, listWaiting(goingOn, "messages"), outage),
    course: drawCourse(parts, outage),
  };
}
