import { findRecord } from "@/lib/catalogue/find-capabilities";
import type { Relation, Step, Workflow } from "@/lib/design/schema";
import type { SystemPlan } from "./plan-system";
import { assumed, computed, rounded } from "./quantity";
import { patientRetry } from "./retry";
import { toStep } from "./system-workflow-steps";
import { listWorkflowSteps } from "./workflow-steps";

/** Where a part may say no: the run is then taken back, which is no failure. */
const mayRefuse = (step: Step) => step.role === "compensatable" && !step.id.startsWith("open-");

function chain(steps: readonly Omit<Step, "next">[], refused: string): Step[] {
  return steps.map((step, index) => {
    const next = steps[index + 1]?.id;
    if (!next) return { ...step, outcome: "completed" };
    if (!mayRefuse(step)) return { ...step, next: [next] };
    return {
      ...step,
      next: [
        { to: next, when: "done" },
        { to: refused, when: "refused" },
      ],
    };
  });
}

function cancelStep({ leader }: SystemPlan, relation: string | undefined): Step {
  return {
    id: `cancel-${leader?.leads}`,
    name: `Cancel the ${leader?.leads}`,
    kind: "call",
    ...(leader ? { component: leader.id } : {}),
    ...(relation ? { relation } : {}),
    does: `Runs the compensations of the finished steps in reverse order and stores why`,
    writes: leader ? [findRecord(leader.id)?.id ?? ""].filter(Boolean) : [],
    timeout: assumed(2, "s"),
    retry: patientRetry,
    idempotency: "key",
    isolation: "semantic-lock",
    onFailure: { action: "wait-for-human", note: "A ticket with the run's id" },
    outcome: "cancelled",
  };
}

/** The workflow across parts: what can be undone, the pivot, what must succeed; driven by the leader or an engine. */
export function composeSaga(plan: SystemPlan, relations: readonly Relation[]): Workflow[] {
  const { leader, participants, hasEngine, load } = plan;
  if (!leader || participants.length === 0) return [];
  const steps = listWorkflowSteps(plan).map((step) => toStep(step, plan, relations));
  const isLong = steps.some(({ kind }) => kind === "human");
  const cancel = cancelStep(plan, steps[0]?.relation);
  const chained = chain(steps, cancel.id);
  const isRefusable = chained.some(({ next = [] }) => next.some((each) => typeof each !== "string"));
  return [
    {
      id: `${leader.leads}-workflow`,
      name: `${leader.name}: the ${leader.leads} workflow`,
      description: `Every ${leader.leads} ends confirmed or leaves nothing behind. The answer to the request comes as soon as the ${leader.leads} is stored as pending; the run goes on from its stored state.`,
      trigger: findRecord(leader.id)?.change?.trigger ?? `A ${leader.leads} is asked for`,
      requirement: "R-consistency",
      criticality: "critical",
      arrivals: {
        mean: computed(rounded(load.runs / 5), "/s"),
        peak: computed(rounded(load.runs), "/s"),
        growth: assumed(200, "%/year"),
      },
      coordination: "orchestration",
      coordinator: hasEngine ? "workflow-engine" : leader.id,
      deadline: isLong ? assumed(5, "days") : assumed(10, "min"),
      whenStuck: `A sweeper looks every minute for runs without progress for five minutes and takes them up again; at the deadline a run before its pivot is compensated, one after it goes to a person with the run's id.`,
      objective: { availability: computed(99.9, "%") },
      start: steps[0]?.id ?? cancel.id,
      steps: isRefusable ? [...chained, cancel] : chained,
    },
  ];
}
