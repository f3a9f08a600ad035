import type { Step, Workflow } from "@/lib/design/schema";
import type { Draft } from "../finding";
import type { Rule } from "../rule";
import { graphOf, type StepGraph, stepPath } from "../step-graph";

const isEnd = (graph: StepGraph, { id, onFailure }: Step) =>
  graph.next(id).length === 0 || onFailure?.action === "fail" || onFailure?.action === "compensate";

/** Steps from which some way ends the workflow. */
function listEnding(graph: StepGraph): ReadonlySet<string> {
  const before = new Map<string, string[]>();
  for (const { id } of graph.steps) {
    for (const to of graph.next(id)) before.set(to, [...(before.get(to) ?? []), id]);
  }
  const ending = new Set<string>();
  const pending = graph.steps.filter((step) => isEnd(graph, step)).map(({ id }) => id);
  for (let here = pending.pop(); here !== undefined; here = pending.pop()) {
    if (ending.has(here)) continue;
    ending.add(here);
    pending.push(...(before.get(here) ?? []));
  }
  return ending;
}

function judge(workflow: Workflow): Draft[] {
  const graph = graphOf(workflow);
  if (graph.start === undefined) return [];
  const reached = new Set([graph.start, ...graph.after(graph.start)]);
  const ending = listEnding(graph);
  const draft = (step: Step, message: string, explanation: string): Draft => ({
    targets: [`${workflow.id}/${step.id}`],
    path: stepPath(workflow, step),
    message,
    explanation,
  });
  return graph.steps.flatMap((step) => {
    const name = `${workflow.id}/${step.id}`;
    if (!reached.has(step.id))
      return [
        draft(
          step,
          `The step ${name} can't be reached.`,
          `From the start, ${graph.start}, ${reached.size} of ${graph.steps.length} steps can be reached over next and onFailure; this one can't.`,
        ),
      ];
    if (!ending.has(step.id))
      return [
        draft(
          step,
          `The step ${name} can't be left for an end.`,
          `Every way from it leads round: ${[...graph.after(step.id)].join(", ")}.`,
        ),
      ];
    return [];
  });
}

export const deadState: Rule = {
  id: "SAG07",
  pillar: "workflow",
  title: "A state can't be reached, or can't be left",
  why: "What can't be reached is never done, and what can't be left never ends.",
  remedy: "Lead a way to the step, or from it to an end.",
  source: "Model checking: reachability and liveness over the workflow's states",
  severity: "error",
  about: "shape",
  find: ({ design }) => design.workflows.flatMap(judge),
};
