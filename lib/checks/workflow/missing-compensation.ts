import type { Step } from "@/lib/design/schema";
import type { Rule } from "../rule";
import { graphOf, listBeforePivot, stepPath } from "../step-graph";

const changes = ({ kind, writes = [], role, undo }: Step) =>
  undo !== "reversible" &&
  undo !== "impossible" &&
  (role === "compensatable" || undo === "by-compensation" || (kind === "call" && writes.length > 0));

export const missingCompensation: Rule = {
  id: "SAG01",
  pillar: "workflow",
  title: "A compensatable step before the pivot has no compensation",
  why: "When a later step fails, what this one did stays done: stock stays held, money stays reserved.",
  remedy: "Say what takes it back, where, and that doing so twice does no harm; or that it changes nothing.",
  source: "Richardson, Microservices Patterns (saga); Azure compensating transaction pattern",
  severity: "error",
  about: "detail",
  find: ({ design }) =>
    design.workflows.flatMap((workflow) =>
      listBeforePivot(graphOf(workflow))
        .filter((step) => changes(step) && !step.compensation)
        .map((step) => ({
          targets: [`${workflow.id}/${step.id}`],
          path: stepPath(workflow, step, "compensation"),
          message: `The step ${workflow.id}/${step.id} can't be taken back.`,
          explanation: `It comes before the pivot, so a later failure must undo it; its role is ${step.role ?? "not said"}, undo is ${step.undo ?? "not said"}${step.writes?.length ? `, it writes ${step.writes.join(", ")}` : ""}, and it has no compensation.`,
        })),
    ),
};
