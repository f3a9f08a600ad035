import type { Step, Workflow } from "@/lib/design/schema";
import { findStart, listTransitions } from "@/lib/design/workflow-steps";

/** A workflow's steps as a graph in which failure is a way as well. */
export interface StepGraph {
  steps: readonly Step[];
  start: string | undefined;
  next(id: string): readonly string[];
  /** Steps that can come after one, itself only when a way leads back. */
  after(id: string): ReadonlySet<string>;
}

const waysOf = (step: Step): string[] => [
  ...listTransitions(step).map(({ to }) => to),
  ...(step.onFailure?.to ? [step.onFailure.to] : []),
];

export function graphOf(workflow: Workflow): StepGraph {
  const steps = workflow.steps ?? [];
  const ways = new Map(steps.map((step) => [step.id, waysOf(step)]));
  const next = (id: string) => ways.get(id) ?? [];
  const after = (id: string) => {
    const found = new Set<string>();
    const pending = [...next(id)];
    for (let here = pending.pop(); here !== undefined; here = pending.pop()) {
      if (found.has(here)) continue;
      found.add(here);
      pending.push(...next(here));
    }
    return found;
  };
  return { steps, start: findStart(workflow)?.id, next, after };
}

/** A workflow with compensations or a pivot: it is carried to its end or taken back. */
export const isSaga = ({ steps = [] }: Workflow): boolean =>
  steps.some(({ role }) => role === "pivot") || steps.filter(({ compensation }) => compensation).length > 1;

/** Steps from which a pivot can still come. */
export function listBeforePivot(graph: StepGraph): Step[] {
  const pivots = graph.steps.filter(({ role }) => role === "pivot").map(({ id }) => id);
  if (pivots.length === 0) return [];
  return graph.steps.filter(({ id, role }) => {
    if (role === "pivot") return false;
    const after = graph.after(id);
    return pivots.some((pivot) => after.has(pivot));
  });
}

/** Steps that come after a pivot and from which none can come any more. */
export function listAfterPivot(graph: StepGraph): Step[] {
  const after = graph.steps.filter(({ role }) => role === "pivot").map(({ id }) => graph.after(id));
  const before = new Set(listBeforePivot(graph).map(({ id }) => id));
  return graph.steps.filter(
    ({ id, role }) => role !== "pivot" && !before.has(id) && after.some((ids) => ids.has(id)),
  );
}

export const stepPath = (workflow: Workflow, step: Step, field?: string): string =>
  `workflows.${workflow.id}.steps.${step.id}${field ? `.${field}` : ""}`;
