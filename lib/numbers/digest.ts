import type { ComponentLoad } from "./component-load";
import type { Numbers, WorkflowNumbers } from "./compute-numbers";
import { nameFigures } from "./name-figures";
import { writeFigure, writeGrounds, writeMet } from "./write-figure";
import { writeAvailabilityPromise, writeLatencyPromise } from "./write-promise";

/** The numbers of a design as words that can be quoted, few enough to be read at once. */
export interface NumbersDigest {
  /** Times the peak of the model. */
  load: number;
  firstToSaturate: { component: string; at: string } | null;
  /** The busiest first. */
  components: { id: string; arrives: string; busy: string; scaledOut: string; saturatesAt: string }[];
  workflows: {
    id: string;
    arrives: string;
    p50: string;
    p95: string;
    p99: string;
    latencyObjective: string;
    available: string;
    availabilityObjective: string;
    runs?: { completed: string; takenBack: string; stuck: string };
  }[];
  costAMonth: { least: string; scaledOut: string; budget: string };
  /** What contradicts itself in the model. */
  contradictions: string[];
  /** What the model must say before the rest can be computed. */
  missing: string[];
  /** Components and workflows that didn't fit. */
  leftOut: number;
}

/** How a figure came about. */
export interface Derivation {
  of: string;
  value: string;
  how: string[];
  /** What was assumed, left out or is missing. */
  grounds: string[];
}

const mostRows = 20;

const busyness = ({ utilisation }: ComponentLoad) => (utilisation.isKnown ? utilisation.value : -1);

const digestComponent = ({ id, peakRate, utilisation, scaledUtilisation, saturatesAt }: ComponentLoad) => ({
  id,
  arrives: writeFigure(peakRate),
  busy: writeFigure(utilisation),
  scaledOut: writeFigure(scaledUtilisation),
  saturatesAt: writeFigure(saturatesAt),
});

const digestWorkflow = ({ id, peakArrivals, latency, availability, saga }: WorkflowNumbers) => ({
  id,
  arrives: writeFigure(peakArrivals),
  p50: writeFigure(latency.p50),
  p95: writeFigure(latency.p95),
  p99: writeFigure(latency.p99),
  latencyObjective: writeLatencyPromise(latency),
  available: writeFigure(availability.composed),
  availabilityObjective: writeAvailabilityPromise(availability),
  ...(saga && {
    runs: {
      completed: writeFigure(saga.completed),
      takenBack: writeFigure(saga.compensated),
      stuck: writeFigure(saga.stuck),
    },
  }),
});

/** Puts the numbers of a design into a few words each. */
export function digestNumbers(numbers: Numbers): NumbersDigest {
  const { factor, bottleneck, components, workflows, cost, problems } = numbers;
  const asked = components.filter(({ peakRate }) => peakRate.isKnown);
  const busiest = asked.toSorted((a, b) => busyness(b) - busyness(a));
  const missing = nameFigures(numbers).flatMap(([, figure]) => (figure.isKnown ? [] : figure.missing));
  return {
    load: factor,
    firstToSaturate: bottleneck && { component: bottleneck.component, at: writeFigure(bottleneck.at) },
    components: busiest.slice(0, mostRows).map(digestComponent),
    workflows: workflows.slice(0, mostRows).map(digestWorkflow),
    costAMonth: {
      least: writeFigure(cost.least),
      scaledOut: writeFigure(cost.most),
      budget: cost.budget === null ? "none" : `${cost.budget} ${cost.least.unit} ${writeMet(cost.isMet)}`,
    },
    contradictions: problems.slice(0, mostRows),
    missing: [...new Set(missing)].slice(0, mostRows),
    leftOut: Math.max(0, busiest.length - mostRows) + Math.max(0, workflows.length - mostRows),
  };
}

/** The arithmetic of every figure of the components and workflows that are named. */
export const deriveFigures = (numbers: Numbers, ids: readonly string[]): Derivation[] =>
  nameFigures(numbers)
    .filter(([name]) => ids.some((id) => name.endsWith(` of ${id}`)))
    .map(([of, figure]) => ({
      of,
      value: writeFigure(figure),
      how: [...new Set(figure.derivation)],
      grounds: writeGrounds(figure),
    }));

/** A statement of the numbers, by what it is about. */
function listStatements(numbers: Numbers): [string, string][] {
  const { bottleneck, workflows } = numbers;
  const first = bottleneck ? `${bottleneck.component} at ${writeFigure(bottleneck.at)}` : "not computable";
  return [
    ["first to saturate", first],
    ...nameFigures(numbers).map(([name, figure]): [string, string] => [name, writeFigure(figure)]),
    ...workflows.flatMap(({ id, latency, availability }): [string, string][] => [
      [`latency objective of ${id}`, writeLatencyPromise(latency)],
      [`availability objective of ${id}`, writeAvailabilityPromise(availability)],
    ]),
  ];
}

/** What differs between the numbers of two designs; null stands for what one of them doesn't have. */
export function compareNumbers(now: Numbers, then: Numbers) {
  const [before, after] = [new Map(listStatements(now)), new Map(listStatements(then))];
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((of) => {
    const change = { of, now: before.get(of) ?? null, whatIf: after.get(of) ?? null };
    return change.now === change.whatIf ? [] : [change];
  });
}
