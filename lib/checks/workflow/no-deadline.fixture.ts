import { aWorkflow } from "@/lib/design/design.fixture";
import type { Workflow } from "@/lib/design/schema";
import { aProposal, plantIn, type RuleFixture, without } from "../rule.fixture";
import { noDeadline } from "./no-deadline";

const waiting = (parts: Partial<Workflow>) =>
  aProposal({ workflows: [aWorkflow({ steps: [{ id: "wait", kind: "wait" }], ...parts })] });
const deadline = { value: 1, unit: "h", basis: "assumed" as const };

export const noDeadlineFixture: RuleFixture = {
  rule: noDeadline,
  fires: [waiting({}), waiting({ deadline }), waiting({ whenStuck: "A ticket." })],
  silent: [
    waiting({ deadline, whenStuck: "A ticket." }),
    aProposal({ workflows: [aWorkflow({ steps: [{ id: "call", kind: "call" }] })] }),
  ],
  plant: plantIn("workflows", (workflow) =>
    workflow.deadline &&
    (workflow.steps ?? []).some(({ role, kind }) => role === "pivot" || kind === "wait" || kind === "human")
      ? without(workflow, "deadline")
      : null,
  ),
};
