import { type Figure, formatNumber, formatTime, knownFigure, unknownFigure } from "./figure";
import { type Duration, findPercentile } from "./formulas/duration";
import type { ModelIndex } from "./model-index";
import { once } from "./once";
import { createResidences, listWaited, type Residence } from "./residence";
import type { ResponseTime } from "./response-time";
import { timeStep, timeWorkflow } from "./time-workflow";
import type { Trace } from "./trace-workflow";

/** How fast a workflow answers at its peak, in seconds. */
export interface Latency {
  mean: Figure;
  p50: Figure;
  p95: Figure;
  p99: Figure;
  /** What the design promises; null when it promises nothing. */
  objective: LatencyObjective | null;
}

interface LatencyObjective {
  percentile: number;
  /** Seconds. */
  limit: number;
  predicted: Figure;
  /** Null while the prediction isn't known. */
  isMet: boolean | null;
}

interface Timed {
  step: string;
  visits: number;
  residence: Residence | null;
}

/** A step that leads back to one before it, but for a loop's body: how often it does can't be timed step by step. */
function findWayBack({ visits }: Trace): string | undefined {
  const place = new Map(visits.order.map(({ id }, at) => [id, at]));
  const loops = new Set(visits.order.flatMap(({ id, kind }) => (kind === "loop" ? [id] : [])));
  const isBack = (from: string, to: string) =>
    (place.get(to) ?? Number.POSITIVE_INFINITY) <= (place.get(from) ?? 0) && !loops.has(to);
  return visits.order.find(({ id }) => (visits.ways.get(id) ?? []).some(({ to }) => isBack(id, to)))?.id;
}

function listUnknown(
  index: ModelIndex,
  trace: Trace,
  timed: readonly Timed[],
  responses: ReadonlyMap<string, ResponseTime>,
): string[] {
  const { workflow, calls } = trace;
  const passed = new Set(timed.filter(({ visits }) => visits > 0).map(({ step }) => step));
  const waits = timed.flatMap(({ step, visits, residence }) =>
    residence === null && visits > 0 ? [`how long ${workflow.id}/${step} takes`] : [],
  );
  const back = findWayBack(trace);
  const cycles = back === undefined ? [] : [`a loop step for the way back from ${workflow.id}/${back}`];
  const missing = listWaited(index, trace, listNodes(calls, passed)).flatMap((node) => {
    const response = responses.get(node);
    return response && !response.isKnown ? response.missing : [];
  });
  return [...cycles, ...waits, ...missing];
}

/** What a run enters and waits for by its steps. */
const listNodes = (calls: Trace["calls"], passed: ReadonlySet<string>): string[] =>
  calls
    .filter(({ step, isDetached }) => passed.has(step.id) && !isDetached)
    .flatMap(({ entry, to }) => [...(entry === null ? [] : [entry]), ...(to ? [to.node] : [])]);

const writeStep = ({ step, visits, residence }: Timed): string[] => {
  if (!residence || visits === 0 || residence.time.mean === 0) return [];
  const times = visits === 1 ? "" : `${formatNumber(visits)} × `;
  return [`${step}: ${times}${formatTime(residence.time.mean)}`];
};

function explainLatency(
  index: ModelIndex,
  trace: Trace,
  timed: readonly Timed[],
  responses: ReadonlyMap<string, ResponseTime>,
) {
  const passed = new Set(timed.filter(({ visits }) => visits > 0).map(({ step }) => step));
  const known = listWaited(index, trace, listNodes(trace.calls, passed)).flatMap((node) => {
    const response = responses.get(node);
    return response?.isKnown ? [response] : [];
  });
  return {
    inputs: [...trace.visits.inputs, ...known.flatMap(({ inputs }) => inputs())],
    derivation: [...known.map(({ line }) => line), ...timed.flatMap(writeStep)],
  };
}

interface Timing {
  timed: readonly Timed[];
  missing: readonly string[];
  total: Duration;
}

function measureTiming(
  index: ModelIndex,
  trace: Trace,
  responses: ReadonlyMap<string, ResponseTime>,
): Timing {
  const find = createResidences(index, trace, responses);
  const timed = trace.calls.map((call) => ({
    step: call.step.id,
    visits: call.visits,
    residence: timeStep(call, find),
  }));
  const own = new Map(
    timed.flatMap(({ step, residence }) => (residence ? [[step, residence.time] as const] : [])),
  );
  return {
    timed,
    missing: listUnknown(index, trace, timed, responses),
    total: timeWorkflow(trace, own),
  };
}

/** How fast a workflow answers at its peak, from the response times of what it waits for; each figure when asked for. */
export function describeLatency(
  index: ModelIndex,
  trace: Trace,
  responses: ReadonlyMap<string, ResponseTime>,
): Latency {
  const timing = once(() => measureTiming(index, trace, responses));
  const figure = (name: string, value: (time: Duration) => number): Figure => {
    if (trace.calls.length === 0) return unknownFigure("s", [`steps of ${trace.workflow.id}`]);
    const { timed, missing, total } = timing();
    if (missing.length > 0) return unknownFigure("s", missing);
    const result = value(total);
    return knownFigure(result, "s", () => {
      const { inputs, derivation } = explainLatency(index, trace, timed, responses);
      const spread = `standard deviation ${formatTime(Math.sqrt(total.variance))}`;
      const how =
        name === "mean" ? "" : `, a gamma distribution of mean ${formatTime(total.mean)}, ${spread}`;
      return { inputs, derivation: [...derivation, `${name} = ${formatTime(result)}${how}`] };
    });
  };
  const at = (percent: number) => once(() => figure(`p${percent}`, (time) => findPercentile(time, percent)));
  const [mean, p50, p95, p99] = [once(() => figure("mean", (time) => time.mean)), at(50), at(95), at(99)];
  const objective = once(() => judgeObjective(trace, at));
  return {
    get mean() {
      return mean();
    },
    get p50() {
      return p50();
    },
    get p95() {
      return p95();
    },
    get p99() {
      return p99();
    },
    get objective() {
      return objective();
    },
  };
}

function judgeObjective({ workflow }: Trace, at: (percent: number) => () => Figure): LatencyObjective | null {
  const promised = workflow.objective?.latency;
  if (!promised) return null;
  const predicted = at(promised.percentile)();
  const limit = promised.ms / 1000;
  return {
    percentile: promised.percentile,
    limit,
    predicted,
    isMet: predicted.isKnown ? predicted.value <= limit : null,
  };
}
