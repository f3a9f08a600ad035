import { readAvailability, type Up } from "./component-availability";
import { type Figure, formatNumber, formatShare, type Input, knownFigure, unknownFigure } from "./figure";
import { inSeries } from "./formulas/availability";
import { enumerateSaga, type SagaOutcomes } from "./formulas/saga";
import type { ModelIndex } from "./model-index";
import { listSagaPaths, type SagaPath } from "./saga-paths";
import type { StepCall, Trace } from "./trace-workflow";

/** How the runs of a workflow with compensations end, as shares of 1, and the mean numbers of actions for a run. */
export interface SagaNumbers {
  completed: Figure;
  /** Taken back, step by step. */
  compensated: Figure;
  /** Failed behind the point of no return or in the way back: waits until what is down is up, or for a person. */
  stuck: Figure;
  actions: Figure;
  compensations: Figure;
}

interface Chance {
  value: number;
  inputs: Input[];
  missing: string[];
}

/** The given components and channels, and those that they can't do without. */
function listNeeded(index: ModelIndex, { implied }: Trace, nodes: readonly string[]): string[] {
  const needed = new Set(nodes.flatMap((node) => index.placeOf(node) ?? []));
  for (const place of implied.order([...needed])) {
    if (!needed.has(place)) continue;
    for (const { isHard, to } of implied.at(place)) if (isHard) needed.add(to.place);
  }
  return [...needed].map((place) => index.nodes[place] ?? "");
}

/** A run needs all of them up in that moment; tries again meet the same outage, so they don't count. */
function readChance(index: ModelIndex, trace: Trace, nodes: readonly string[]): Chance {
  const ups = listNeeded(index, trace, nodes).flatMap((node): Up[] => {
    const kind = index.components.get(node)?.kind;
    return kind === undefined || kind === "person" || kind === "client"
      ? []
      : [readAvailability(index, node)];
  });
  return {
    value: inSeries(ups.map((up) => (up.isKnown ? up.value : 1))),
    inputs: ups.flatMap((up) => (up.isKnown ? up.inputs : [])),
    missing: ups.flatMap((up) => (up.isKnown ? [] : [up.missing])),
  };
}

const sure: Chance = { value: 1, inputs: [], missing: [] };

const isIgnored = ({ step }: StepCall) =>
  step.onFailure?.action === "continue" || step.onFailure?.action === "go-to";

/** A step that writes and names no compensation can't be taken back; one that only reads needs none. */
function readWayBack(index: ModelIndex, trace: Trace, { step }: StepCall): Chance {
  const { compensation } = step;
  if (!compensation) return step.writes?.length ? { ...sure, value: 0 } : sure;
  const to = index.find(index.relations.get(compensation.relation ?? "")?.to);
  const by = index.find(compensation.component);
  return readChance(index, trace, [...(by ? [by.node] : []), ...(to ? [to.node] : [])]);
}

function readStep(index: ModelIndex, trace: Trace, call: StepCall) {
  const nodes = [...(call.entry === null ? [] : [call.entry]), ...(call.to ? [call.to.node] : [])];
  return {
    call,
    success: isIgnored(call) ? sure : readChance(index, trace, nodes),
    back: readWayBack(index, trace, call),
    isPivot: call.step.role === "pivot" || call.step.undo === "impossible",
  };
}

type SagaReading = ReturnType<typeof readStep>;

const isTakenBack = ({ calls }: SagaPath) => {
  const outcome = calls.at(-1)?.step.outcome;
  return outcome === "cancelled" || outcome === "failed";
};

/** The outcomes over all ways through the workflow; a way that ends as cancelled counts as taken back. */
function weighPaths(paths: readonly SagaPath[], readings: ReadonlyMap<StepCall, SagaReading>): SagaOutcomes {
  const total = { success: 0, compensated: 0, stuck: 0, actions: 0, compensations: 0 };
  for (const path of paths) {
    const steps = path.calls.flatMap((call) => readings.get(call) ?? []);
    const found = enumerateSaga(
      steps.map(({ success, back, isPivot }) => ({
        success: success.value,
        compensation: back.value,
        isPivot,
      })),
    );
    const { weight } = path;
    const ended = isTakenBack(path) ? "compensated" : "success";
    total[ended] += weight * found.success;
    total.compensated += weight * found.compensated;
    total.stuck += weight * found.stuck;
    total.actions += weight * found.actions;
    total.compensations += weight * found.compensations;
  }
  return total;
}

const isSaga = ({ calls }: Trace) => calls.some(({ step }) => step.role !== undefined || step.compensation);

const outcomeFigures = (
  outcomes: SagaOutcomes | null,
  missing: readonly string[],
  readings: readonly SagaReading[],
) => {
  const lines = readings
    .filter(({ call, success }) => call.visits > 0 && success.value < 1)
    .map(({ call, success }) => `${call.step.id}: succeeds with ${formatShare(success.value)}`);
  const inputs = readings.flatMap(({ success, back }) => [...success.inputs, ...back.inputs]);
  return (name: keyof SagaOutcomes, unit: "share" | "a run"): Figure => {
    if (!outcomes || missing.length > 0) return unknownFigure(unit, missing);
    const value = outcomes[name];
    const text = unit === "share" ? formatShare(value) : `${formatNumber(value)} a run`;
    return knownFigure(value, unit, () => ({
      inputs,
      derivation: [...lines, `over every step that may be the one to fail: ${name} = ${text}`],
    }));
  };
};

/** What becomes of a workflow whose steps have roles or compensations; null for any other. */
export function describeSaga(index: ModelIndex, trace: Trace): SagaNumbers | null {
  if (!isSaga(trace)) return null;
  const readings = trace.calls.map((call) => readStep(index, trace, call));
  const paths = listSagaPaths(trace);
  const passed = readings.filter(({ call }) => call.visits > 0);
  const missing = [
    ...passed.flatMap(({ success, back }) => [...success.missing, ...back.missing]),
    ...(paths ? [] : [`fewer ways through ${trace.workflow.id}`]),
  ];
  const outcomes = paths && weighPaths(paths, new Map(readings.map((reading) => [reading.call, reading])));
  const figure = outcomeFigures(outcomes, missing, readings);
  return {
    completed: figure("success", "share"),
    compensated: figure("compensated", "share"),
    stuck: figure("stuck", "share"),
    actions: figure("actions", "a run"),
    compensations: figure("compensations", "a run"),
  };
}
