import type { Design } from "@/lib/design/schema";
import { type Figure, formatNumber, formatShare, formatTime, knownFigure, unknownFigure } from "../figure";
import { indexModel, type ModelIndex } from "../model-index";
import { type Prepared, prepareNumbers } from "../prepare-numbers";
import { findResponseTime } from "../response-time";
import { describeLatency } from "../workflow-latency";
import type { Failure } from "./fail-parts";
import { describeEffect, type FailureEffect } from "./failure-effect";
import { asFailure, type FailureTarget, listFailureTargets } from "./failure-targets";
import { loseCache, loseZone, type Reduced } from "./lose-capacity";
import { findRecoveryTime } from "./recovery-time";
import { spreadFailure } from "./spread-failure";

/** What the consultant says of a failure, for those failure modes that name it. */
interface KnownFailure {
  id: string;
  mode: string;
  detection: string | null;
  mitigation: string | null;
}

export interface FailureRow extends Omit<FailureTarget, "gone"> {
  effects: readonly FailureEffect[];
  /** The share of all runs at the peak that fail. */
  blastRadius: Figure;
  recovery: Figure;
  known: readonly KnownFailure[];
  /** What had to be assumed of the model. */
  assumed: readonly string[];
}

/** Down: it answers nothing. Slow: it answers later than anyone waits for it. */
export type FailureKind = "down" | "slow";

/** What may fail and what may suffer by it; a row is worked out when it is asked for. */
export interface FailurePlan {
  kind: FailureKind;
  workflows: { id: string; name: string }[];
  targets: { id: string; name: string }[];
  /** Null for what isn't among the targets. */
  rowOf: (id: string) => FailureRow | null;
}

export interface FailureMatrix extends Pick<FailurePlan, "kind" | "workflows"> {
  rows: FailureRow[];
}

type LatencyOf = (at: number) => Figure;

/** The mean latency of each workflow, looked up by its place among them. */
function createLatencies({ index, runs, loaded }: Prepared): LatencyOf {
  const responses = new Map(loaded.map((load) => [load.component.id, findResponseTime(load)]));
  return (at) => {
    const run = runs[at];
    return run ? describeLatency(index, run.trace, responses).p95 : unknownFigure("s", []);
  };
}

/** Runs that still work but take longer than before the loss. */
function slowDown(effect: FailureEffect, before: Figure, after: Figure): FailureEffect {
  if (effect.state === "down" || !before.isKnown || !after.isKnown) return effect;
  const more = after.value - before.value;
  if (more <= before.value * 0.001) return effect;
  const line = `p95 of ${formatTime(after.value)} instead of ${formatTime(before.value)}`;
  const slowerBy = knownFigure(more, "s", () => ({ inputs: after.inputs, derivation: [line] }));
  return { ...effect, slowerBy, state: effect.state === "works" ? "slower" : effect.state };
}

interface Context {
  design: Design;
  index: ModelIndex;
  before: Prepared;
  latencies: LatencyOf;
}

function spread({ index, before }: Context, failure: Failure): FailureEffect[] {
  const judge = spreadFailure(index, failure);
  return before.runs.map(({ trace }) => describeEffect(trace.workflow.id, judge(trace)));
}

/** What is lost with a part of the capacity: what can't bear the rest is down with it. */
function spreadReduced(context: Context, { prepared, gone, reasons }: Reduced): FailureEffect[] {
  const after = createLatencies(prepared);
  return spread(context, { gone, isSlow: false }).map((effect, at) => {
    const because = effect.because.flatMap((link) => [
      link,
      ...(reasons.has(link) ? [reasons.get(link) ?? ""] : []),
    ]);
    return slowDown({ ...effect, because }, context.latencies(at), after(at));
  });
}

/** Σ peak arrivals of the workflows that are down ÷ Σ peak arrivals of all. */
function describeBlast({ before }: Context, effects: readonly FailureEffect[]): Figure {
  const rates = before.runs.map(({ arrivals, trace }) => ({ id: trace.workflow.id, peak: arrivals.peak }));
  const missing = rates.flatMap(({ peak }) => (peak.isKnown ? [] : [peak.missing]));
  const known = rates.flatMap(({ id, peak }) => (peak.isKnown ? [{ id, peak }] : []));
  const total = known.reduce((sum, { peak }) => sum + peak.value, 0);
  if (total === 0) return unknownFigure("share", missing);
  const down = new Set(effects.filter(({ state }) => state === "down").map(({ workflow }) => workflow));
  const failing = known.filter(({ id }) => down.has(id));
  const value = failing.reduce((sum, { peak }) => sum + peak.value, 0) / total;
  return knownFigure(value, "share", () => ({
    inputs: known.map(({ peak }) => peak.input),
    leftOut: missing,
    derivation: [
      ...failing.map(({ id, peak }) => `${id}: ${formatNumber(peak.value)} /s`),
      `of ${formatNumber(total)} /s = ${formatShare(value)}`,
    ],
  }));
}

const listKnown = ({ failureModes }: Design, matches: (mode: Design["failureModes"][number]) => boolean) =>
  failureModes.filter(matches).map(({ id, mode, detection = null, mitigation = null }) => ({
    id,
    mode,
    detection,
    mitigation,
  }));

const anyZone = { id: "zone", name: "Any one zone", kind: "zone" as const };

/** The design stands in several zones at all. */
const hasZones = ({ components }: Design) => components.some(({ zones = 1 }) => zones > 1);

function describeZone(context: Context, factor: number): FailureRow {
  const { design, before } = context;
  const reduced = loseZone(design, before, factor);
  const effects = spreadReduced(context, reduced);
  return {
    ...anyZone,
    effects,
    blastRadius: describeBlast(context, effects),
    recovery: unknownFigure("s", ["how long a zone stays away, which the provider decides"]),
    known: listKnown(design, ({ mode }) => mode === "zone"),
    assumed: reduced.assumed,
  };
}

function describeRow(context: Context, target: FailureTarget, kind: FailureKind, factor: number): FailureRow {
  const { design, index, before } = context;
  const { gone: _, ...named } = target;
  const isCache = kind === "down" && index.components.get(target.id)?.kind === "cache";
  const effects = isCache
    ? spreadReduced(context, loseCache(design, before, target.id, factor))
    : spread(context, asFailure(target, kind));
  return {
    ...named,
    effects,
    blastRadius: describeBlast(context, effects),
    recovery: findRecoveryTime(design, target.id),
    known: listKnown(
      design,
      (mode) => mode.target === target.id && (mode.mode === "slow") === (kind === "slow"),
    ),
    assumed: [],
  };
}

interface Asked {
  kind?: FailureKind;
  /** How many times the arrivals of the model. */
  factor?: number;
}

/** What fails when, for whoever looks at some of it: a large design has hundreds of rows. */
export function planFailures(design: Design, { kind = "down", factor = 1 }: Asked = {}): FailurePlan {
  const before = prepareNumbers(design, factor);
  const context: Context = { design, index: indexModel(design), before, latencies: createLatencies(before) };
  const targets = new Map(listFailureTargets(design).map((target) => [target.id, target]));
  const hasZone = kind === "down" && hasZones(design);
  return {
    kind,
    workflows: design.workflows.map(({ id, name }) => ({ id, name })),
    targets: [...targets.values(), ...(hasZone ? [anyZone] : [])].map(({ id, name }) => ({ id, name })),
    rowOf: (id) => {
      const target = targets.get(id);
      if (target) return describeRow(context, target, kind, factor);
      return hasZone && id === anyZone.id ? describeZone(context, factor) : null;
    },
  };
}

/**
 * What fails when: for each component, dependency, channel, zone and region, and each workflow, whether it works, is
 * slower, degraded or down. Follows from hard and soft relations, fallbacks, time-outs, outboxes and what is left of
 * the capacity; `only` names the targets that are asked for.
 */
export function deriveFailures(
  design: Design,
  { only, ...asked }: Asked & { only?: ReadonlySet<string> } = {},
): FailureMatrix {
  const { kind, workflows, targets, rowOf } = planFailures(design, asked);
  const wanted = targets.filter(({ id }) => only === undefined || only.has(id));
  return { kind, workflows, rows: wanted.flatMap(({ id }) => rowOf(id) ?? []) };
}
