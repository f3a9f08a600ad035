import { findRecord } from "@/lib/catalogue/find-capabilities";
import type { Relation, Step } from "@/lib/design/schema";
import { listCommands } from "./command-names";
import type { SystemPlan } from "./plan-system";
import { assumed } from "./quantity";
import { carefulRetry, patientRetry } from "./retry";
import type { WorkflowStep } from "./workflow-steps";

/** Where a step of the workflow is done: the relation over which, if the design has it. */
function findStepRelation(
  { by, command }: WorkflowStep,
  plan: SystemPlan,
  relations: readonly Relation[],
): Relation | undefined {
  const commanded = listCommands(plan).find(
    ({ to, commands }) => to === by && commands.some(({ operation }) => operation === command),
  );
  const wanted = [
    ...(commanded ? [`${commanded.from}-${command}`] : []),
    ...(by.outside && by !== plan.leader ? [`${by.id}-to-${by.outside.id}`] : []),
    ...(by === plan.leader ? [] : [`${plan.leader?.id}-events-to-${by.id}`]),
  ];
  const found = wanted.flatMap((id) => relations.find((relation) => relation.id === id) ?? [])[0];
  return found ?? relations.find(({ from, access }) => from === by.id && access === "read-write");
}

const compensate = (
  { by, compensation, undo }: WorkflowStep,
  relation: Relation | undefined,
  relations: readonly Relation[],
): Step["compensation"] => {
  const own = relations.find(({ id }) => undo && id.endsWith(`-${undo}`)) ?? relation;
  return {
    does: compensation ?? "Nothing was changed",
    component: by.id,
    ...(own ? { relation: own.id } : {}),
    idempotency: "key",
    timeout: own?.timeout ?? assumed(2, "s"),
    retry: patientRetry,
  };
};

const roleFields = (
  step: WorkflowStep,
  relation: Relation | undefined,
  relations: readonly Relation[],
): Partial<Step> => {
  switch (step.role) {
    case "compensatable":
      return {
        role: "compensatable",
        undo: "by-compensation",
        retry: carefulRetry(3),
        compensation: compensate(step, relation, relations),
        onFailure: { action: "compensate" },
      };
    case "pivot":
      return {
        role: "pivot",
        undo: "impossible",
        retry: carefulRetry(5),
        consistency: "strong",
        onFailure: { action: "compensate" },
      };
    default:
      return {
        role: "retriable",
        undo: "impossible",
        retry: patientRetry,
        onFailure: { action: "wait-for-human", note: "A ticket with the run's id after the last try" },
      };
  }
};

/** One step of the workflow across parts as the model says it. */
export function toStep(
  step: WorkflowStep,
  plan: SystemPlan,
  relations: readonly Relation[],
): Omit<Step, "next"> {
  const { by, command, does, byPerson, role } = step;
  const relation = findStepRelation(step, plan, relations);
  const record = findRecord(by.id);
  const publishes = role === "pivot" ? plan.flows.filter(({ from }) => from === by) : [];
  const timeout = byPerson ? assumed(48, "h") : (relation?.timeout ?? assumed(2, "s"));
  return {
    id: command,
    name: does.split(/[(;]/)[0]?.trim() ?? does,
    kind: byPerson ? "human" : "call",
    component: by.id,
    ...(relation ? { relation: relation.id } : {}),
    does,
    ...(record ? { writes: [record.id] } : {}),
    ...(publishes.length > 0
      ? { publishes: publishes.map(({ channel }) => channel), outbox: "outbox" as const }
      : {}),
    timeout,
    idempotency: "key",
    isolation: "semantic-lock",
    ...roleFields(step, relation, relations),
  };
}
