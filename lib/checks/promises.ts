import type { Workflow } from "@/lib/design/schema";
import type { WorkflowNumbers } from "@/lib/numbers/compute-numbers";
import type { Figure } from "@/lib/numbers/figure";
import type { Facts } from "./facts";
import { secondsOf, shareOf } from "./measure";

/** A promise of how fast a workflow answers, with what the numbers say of it. Times in seconds. */
interface LatencyPromise {
  /** What makes the promise: the workflow itself, an objective or a requirement. */
  id: string;
  workflow: Workflow;
  percentile: number;
  limit: number;
  predicted: Figure;
}

/** A promise of how often a workflow is up, as a share of 1. */
interface AvailabilityPromise {
  id: string;
  workflow: Workflow;
  promised: number;
  numbers: WorkflowNumbers;
}

const predictedAt = ({ latency }: WorkflowNumbers, percentile: number): Figure | undefined =>
  new Map([
    [50, latency.p50],
    [95, latency.p95],
    [99, latency.p99],
  ]).get(percentile);

/** The percentile that an indicator names, as in "p95 of the response time". */
const percentileIn = (indicator: string): number | undefined => {
  const found = /\bp(\d{2}(?:\.\d+)?)\b/i.exec(indicator)?.[1];
  return found === undefined ? undefined : Number(found);
};

interface Limit {
  id: string;
  percentile: number | undefined;
  limit: number | undefined;
}

function listOtherLimits({ design }: Facts, workflow: Workflow): Limit[] {
  const objectives = design.objectives.filter(({ scope }) => scope === workflow.id);
  const requirement = design.requirements.find(({ id }) => id === workflow.requirement);
  const measure = requirement?.scenario?.measure;
  const isTime = measure?.comparator.startsWith("<") && measure.percentile !== undefined;
  return [
    ...objectives.map(({ id, indicator = "", target }) => ({
      id,
      percentile: percentileIn(indicator),
      limit: secondsOf(target),
    })),
    ...(requirement && measure && isTime
      ? [
          {
            id: requirement.id,
            percentile: measure.percentile,
            limit: secondsOf({ value: measure.value, unit: measure.unit, basis: "stated" }),
          },
        ]
      : []),
  ];
}

function promisesOf(facts: Facts, workflow: Workflow, numbers: WorkflowNumbers): LatencyPromise[] {
  const { objective } = numbers.latency;
  const others = listOtherLimits(facts, workflow).flatMap(({ id, percentile, limit }) => {
    const predicted = percentile === undefined ? undefined : predictedAt(numbers, percentile);
    return predicted && percentile !== undefined && limit !== undefined
      ? [{ id, workflow, percentile, limit, predicted }]
      : [];
  });
  return [...(objective ? [{ ...objective, id: workflow.id, workflow }] : []), ...others];
}

const withNumbers = ({ design, numbers }: Facts) => {
  const byId = new Map(numbers.workflows.map((one) => [one.id, one]));
  return design.workflows.flatMap((workflow) => {
    const found = byId.get(workflow.id);
    return found ? [{ workflow, numbers: found }] : [];
  });
};

/** Latencies that workflows, objectives and requirements promise, each with the prediction at its percentile. */
export const listLatencyPromises = (facts: Facts): LatencyPromise[] =>
  withNumbers(facts).flatMap(({ workflow, numbers }) => promisesOf(facts, workflow, numbers));

/** Availabilities that are promised of workflows, by themselves or by objectives with their scope. */
export const listAvailabilityPromises = (facts: Facts): AvailabilityPromise[] =>
  withNumbers(facts).flatMap(({ workflow, numbers }) => {
    const own = numbers.availability.objective;
    const others = facts.design.objectives
      .filter(({ scope, indicator = "" }) => scope === workflow.id && /availab|up ?time/i.test(indicator))
      .flatMap(({ id, target }) => {
        const promised = shareOf(target);
        return promised === undefined ? [] : [{ id, workflow, promised, numbers }];
      });
    return [...(own === null ? [] : [{ id: workflow.id, workflow, promised: own, numbers }]), ...others];
  });
