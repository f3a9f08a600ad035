import type { Capability } from "@/lib/catalogue/capability";
import type { SystemPlan } from "./plan-system";

export interface WorkflowStep {
  number: number;
  by: Capability;
  does: string;
  role: "compensatable" | "pivot" | "retriable";
  compensation: string | null;
}

/** The steps of the workflow across services, in order: first what can be undone, then the pivot, then what must succeed. */
export function listWorkflowSteps({
  leader,
  participants,
}: Pick<SystemPlan, "leader" | "participants">): WorkflowStep[] {
  if (!leader || participants.length === 0) return [];
  const steps = [leader, ...participants].flatMap((by) =>
    (by.steps ?? []).map(({ phase, does, compensation }) => ({
      phase,
      by,
      does,
      compensation: compensation ?? null,
    })),
  );
  const ordered = [
    {
      phase: 1,
      by: leader,
      does: `Create the ${leader.leads} as pending`,
      compensation: `Cancel the ${leader.leads}, keep the reason`,
    },
    ...steps,
    { phase: 5, by: leader, does: `Confirm the ${leader.leads}`, compensation: null },
  ].sort((first, second) => first.phase - second.phase);
  return ordered.map(({ phase, by, does, compensation }, index) => ({
    number: index + 1,
    by,
    does,
    role: roleOf(phase),
    compensation,
  }));
}

function roleOf(phase: number): WorkflowStep["role"] {
  if (phase === 5) return "pivot";
  return phase < 5 ? "compensatable" : "retriable";
}
