import type { Design } from "@/lib/design/schema";
import type { ComponentLoad } from "./component-load";
import { computeNumbers, type Numbers, type WorkflowNumbers } from "./compute-numbers";
import type { Figure, Input } from "./figure";
import { writeFigure } from "./write-figure";
import { writeAvailabilityPromise, writeLatencyPromise } from "./write-promise";

/** What the document says of a design's scaling: computed values in words, and what they rest on. */
export interface ScalingSummary {
  first: { id: string; name: string; at: string } | null;
  /** Those whose load and capacity are known, the busiest first. */
  components: {
    id: string;
    name: string;
    arrives: string;
    busy: string;
    scaledOut: string;
    saturatesAt: string;
  }[];
  /** Those of which a latency or an availability is known. */
  workflows: {
    id: string;
    name: string;
    p95: string;
    latencyObjective: string;
    available: string;
    availabilityObjective: string;
  }[];
  /** The inputs that nobody has stated: "arrivals.peak of checkout 40 /s". */
  assumed: string[];
}

const mostComponents = 10;

const busyness = ({ utilisation }: ComponentLoad) => (utilisation.isKnown ? utilisation.value : -1);

const listBusiest = (components: readonly ComponentLoad[]) =>
  components
    .filter(({ utilisation }) => utilisation.isKnown)
    .toSorted((a, b) => busyness(b) - busyness(a))
    .slice(0, mostComponents);

const inputsOf = (figure: Figure): readonly Input[] => (figure.isKnown ? figure.inputs : []);

function listAssumed(components: readonly ComponentLoad[], workflows: readonly WorkflowNumbers[]): string[] {
  const inputs = [
    ...components.flatMap(({ utilisation }) => inputsOf(utilisation)),
    ...workflows.flatMap(({ latency, availability }) =>
      [latency.p95, availability.composed].flatMap(inputsOf),
    ),
  ];
  const assumed = inputs.filter(({ basis }) => basis === "assumed");
  return [...new Set(assumed.map(({ name, text }) => `${name} ${text}`))];
}

function describeFirst({ bottleneck, components }: Numbers) {
  if (!bottleneck) return null;
  const { component: id, at } = bottleneck;
  return { id, name: components.find((one) => one.id === id)?.name ?? id, at: writeFigure(at) };
}

/** Computes what the document says of a design's scaling; null where nothing can be computed yet. */
export function summarizeScaling(design: Design): ScalingSummary | null {
  const numbers = computeNumbers(design);
  const components = listBusiest(numbers.components);
  const workflows = numbers.workflows.filter(
    ({ latency, availability }) => latency.p95.isKnown || availability.composed.isKnown,
  );
  if (components.length === 0 && workflows.length === 0) return null;
  return {
    first: describeFirst(numbers),
    components: components.map(({ id, name, peakRate, utilisation, scaledUtilisation, saturatesAt }) => ({
      id,
      name,
      arrives: writeFigure(peakRate),
      busy: writeFigure(utilisation),
      scaledOut: writeFigure(scaledUtilisation),
      saturatesAt: writeFigure(saturatesAt),
    })),
    workflows: workflows.map(({ id, name, latency, availability }) => ({
      id,
      name,
      p95: writeFigure(latency.p95),
      latencyObjective: writeLatencyPromise(latency),
      available: writeFigure(availability.composed),
      availabilityObjective: writeAvailabilityPromise(availability),
    })),
    assumed: listAssumed(components, workflows),
  };
}
