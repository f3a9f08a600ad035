import type { Step, Workflow } from "@/lib/design/schema";
import type { Facts } from "../facts";
import type { Rule } from "../rule";
import { graphOf, listAfterPivot, stepPath } from "../step-graph";

/** A relation's policy stands for the step's own. */
const attemptsOf = ({ link }: Facts, { retry, relation }: Step) =>
  retry?.max ?? link(relation ?? "")?.relation.retry?.max ?? 0;

const describeFault = (facts: Facts, step: Step): string | null => {
  if (step.role && step.role !== "retriable") return `its role is ${step.role}`;
  if (attemptsOf(facts, step) === 0) return "neither the step nor its relation retries";
  return null;
};

const judge = (facts: Facts, workflow: Workflow) =>
  listAfterPivot(graphOf(workflow))
    .filter(({ kind }) => kind === "call")
    .flatMap((step) => {
      const fault = describeFault(facts, step);
      if (!fault) return [];
      return [
        {
          targets: [`${workflow.id}/${step.id}`],
          path: stepPath(workflow, step, "retry"),
          message: `The step ${workflow.id}/${step.id} comes after the pivot and isn't carried to its end.`,
          explanation: `After the pivot the workflow can't be taken back, so each step is tried until it succeeds; here ${fault}.`,
        },
      ];
    });

export const stepAfterPivot: Rule = {
  id: "SAG02",
  pillar: "workflow",
  title: "A step after the pivot can't be retried",
  why: "A failure there leaves the workflow half done with no way forward and none back.",
  remedy:
    "Make the step retriable with a patient retry, or move it before the pivot and give it a compensation.",
  source: "Richardson, Microservices Patterns (retriable transactions)",
  severity: "error",
  about: "detail",
  find: (facts) => facts.design.workflows.flatMap((workflow) => judge(facts, workflow)),
};
