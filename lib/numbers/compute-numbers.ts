import type { Design } from "@/lib/design/schema";
import { type ComponentLoad, describeLoad } from "./component-load";
import { type Figure, formatNumber, knownFigure, unknownFigure } from "./figure";
import { listPools, type Pool } from "./list-pools";
import { type MonthlyCost, sumMonthlyCost } from "./monthly-cost";
import { once } from "./once";
import { type Prepared, prepareNumbers, type Traced } from "./prepare-numbers";
import type { Reading } from "./read-quantity";
import { findResponseTime, type ResponseTime } from "./response-time";
import { describeSaga, type SagaNumbers } from "./saga-outcomes";
import { type Availability, describeAvailability } from "./workflow-availability";
import { describeLatency, type Latency } from "./workflow-latency";

/** The component that is busy all the time first when the load grows. */
interface Bottleneck {
  component: string;
  /** The load in times the peak of the model. */
  at: Figure;
}

/** What follows for one workflow. */
export interface WorkflowNumbers {
  id: string;
  name: string;
  /** Runs per second. */
  meanArrivals: Figure;
  peakArrivals: Figure;
  /** At its peak, while all the others are at theirs. */
  latency: Latency;
  availability: Availability;
  /** How its runs end; null for a workflow without roles and compensations. */
  saga: SagaNumbers | null;
}

/** Everything that follows from a design's numbers. Times in seconds, rates per second, shares of 1. */
export interface Numbers {
  /** How many times the arrivals of the model were computed with. */
  factor: number;
  components: ComponentLoad[];
  workflows: WorkflowNumbers[];
  /** Limits on calls at once that the design states. */
  pools: Pool[];
  /** Null while no component's capacity and load are both known. */
  bottleneck: Bottleneck | null;
  cost: MonthlyCost;
  /** What contradicts itself in the model, by id; everything else is computed nonetheless. */
  problems: string[];
}

function findBottleneck(components: readonly ComponentLoad[], factor: number): Bottleneck | null {
  const known = components.flatMap(({ id, saturatesAt }) =>
    saturatesAt.isKnown ? [{ id, saturatesAt }] : [],
  );
  const [first] = known.toSorted((a, b) => a.saturatesAt.value - b.saturatesAt.value);
  if (!first) return null;
  const { saturatesAt } = first;
  if (factor === 1) return { component: first.id, at: saturatesAt };
  const value = saturatesAt.value * factor;
  const line = `computed at ${formatNumber(factor)} × the load: ${formatNumber(value)} × the peak of the model`;
  const explain = () => {
    const { inputs, leftOut, derivation } = saturatesAt;
    return { inputs, leftOut, derivation: [...derivation, line] };
  };
  return { component: first.id, at: knownFigure(value, saturatesAt.unit, explain) };
}

const describeArrivals = (reading: Reading): Figure =>
  reading.isKnown
    ? knownFigure(reading.value, "/s", () => ({ inputs: [reading.input] }))
    : unknownFigure("/s", [reading.missing]);

function describeRun(
  { index }: Prepared,
  { trace, arrivals }: Prepared["runs"][number],
  responses: () => ReadonlyMap<string, ResponseTime>,
): WorkflowNumbers {
  const latency = once(() => describeLatency(index, trace, responses()));
  const availability = once(() => describeAvailability(index, trace));
  const saga = once(() => describeSaga(index, trace));
  return {
    id: trace.workflow.id,
    name: trace.workflow.name,
    meanArrivals: describeArrivals(arrivals.mean),
    peakArrivals: describeArrivals(arrivals.peak),
    get latency() {
      return latency();
    },
    get availability() {
      return availability();
    },
    get saga() {
      return saga();
    },
  };
}

/**
 * Computes what a design bears, how fast it answers and how often it is up, at `factor` times its arrivals. What the
 * model doesn't say is named as missing and never guessed; each number carries its inputs and its arithmetic. Who asks
 * for several loads of one design hands in what `traceDesign` has found.
 */
export function computeNumbers(
  design: Design,
  { factor = 1, traced }: { factor?: number; traced?: Traced } = {},
): Numbers {
  const prepared = prepareNumbers(design, factor, traced);
  const { index, runs, loaded } = prepared;
  const components = loaded.map(describeLoad);
  const responses = once(() => new Map(loaded.map((load) => [load.component.id, findResponseTime(load)])));
  const pools = once(() => listPools(index, runs, responses()));
  return {
    factor,
    components,
    workflows: runs.map((run) => describeRun(prepared, run, responses)),
    get pools() {
      return pools();
    },
    bottleneck: findBottleneck(components, factor),
    cost: sumMonthlyCost(design),
    problems: runs.flatMap(({ trace }) => trace.visits.problems),
  };
}
