import type { Rule } from "../rule";
import { graphOf, listBeforePivot, stepPath } from "../step-graph";

export const earlyFinalEffect: Rule = {
  id: "SAG05",
  pillar: "workflow",
  title: "An effect that can't be undone comes before the pivot",
  why: "When a later step fails, the money is taken or the letter sent for something that never happened.",
  remedy: "Move it behind the pivot, or split it: reserve before, take after.",
  source: "Richardson, Microservices Patterns (pivot transaction)",
  severity: "warning",
  about: "detail",
  find: ({ design }) =>
    design.workflows.flatMap((workflow) =>
      listBeforePivot(graphOf(workflow))
        .filter(({ undo }) => undo === "impossible")
        .map((step) => ({
          targets: [`${workflow.id}/${step.id}`],
          path: stepPath(workflow, step, "undo"),
          message: `The step ${workflow.id}/${step.id} can't be undone and comes before the pivot.`,
          explanation: `Its undo is impossible, and a way leads from it to ${graphOf(workflow)
            .steps.filter(({ role }) => role === "pivot")
            .map(({ id }) => id)
            .join(", ")}, which may still fail.`,
        })),
    ),
};
