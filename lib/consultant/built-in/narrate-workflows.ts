import { markdownTable } from "./markdown-table";
import type { SystemPlan } from "./plan-system";
import { listWorkflowSteps, type WorkflowStep } from "./workflow-steps";

function drawSequence({ leader, hasEngine }: SystemPlan, steps: readonly WorkflowStep[]): string {
  const driver = hasEngine ? "workflow-engine" : (leader?.id ?? "");
  const alias = (id: string) => id.replaceAll("-", "_");
  const lines = steps.map(({ number, by, does, compensation }) => {
    const undo = compensation ? ` (undo: ${compensation.toLowerCase()})` : "";
    const text = `${number}. ${does}${undo}`.replaceAll(";", ",").replaceAll("#", "");
    return `  ${alias(driver)}->>${alias(by.id)}: ${text}`;
  });
  const ids = [...new Set([driver, ...steps.map(({ by }) => by.id)])];
  const names = new Map(steps.map(({ by }) => [by.id, by.name]));
  const participants = ids.map((id) => `  participant ${alias(id)} as ${names.get(id) ?? "Workflow engine"}`);
  return ["```mermaid", "sequenceDiagram", ...participants, ...lines, "```"].join("\n");
}

const describeStep = (step: WorkflowStep): string[] => [
  String(step.number),
  step.by.name,
  step.does,
  step.role,
  step.compensation ??
    (step.role === "pivot" ? "none: from here on forward only" : "none: repeated until it succeeds"),
  step.role === "retriable"
    ? "30 s, again with back-off for 24 h, then a person"
    : "2 s, 3 tries, exponential back-off with full jitter",
];

/** The workflow across services, step by step. */
export function narrateWorkflows(plan: SystemPlan): string {
  const { leader } = plan;
  const steps = listWorkflowSteps(plan);
  if (!leader || steps.length === 0) {
    const names = plan.services.map(({ name }) => name).join(", ");
    return `No workflow changes data in several parts at once: each request is one transaction in one part (${names}), and what follows from it is told by events from the outbox. If a step in a second part must be undone when a later one fails, it becomes a saga; say so and the design changes.`;
  }
  const driver = plan.hasEngine ? "the workflow engine" : leader.name;
  return `## The ${leader.leads} workflow

Driven by ${driver} (D-coordination). The states are pending, confirmed, completed, compensating, cancelled and "needs attention". The state is stored before each step, so a run goes on after a crash where it was.

${markdownTable(["#", "By", "Step", "Role", "Compensation", "Timeout and retry (assumed)"], steps.map(describeStep))}

- **Before the pivot** a failure or the deadline (10 minutes, assumed) runs the compensations of the finished steps in reverse order. A compensation is repeated until it succeeds.
- **The pivot** is one local transaction. After it nothing is undone: the remaining steps are repeated, and after 24 hours (assumed) a person gets the case.
- **Idempotency**: the key of a command is the workflow's id and the step's number. A participant stores the key with its result and answers a repeat with that result.
- **Unknown outcome** (a timeout): ask for the state by key before deciding; never start the step again with a new key.
- **Isolation**: while the ${leader.leads} is pending nobody else may change it (a semantic lock, with the owner's id and an expiry).

${drawSequence(plan, steps)}`;
}
