import type { Capability } from "@/lib/catalogue/capability";
import type { SystemPlan } from "./plan-system";

export interface WorkflowStep {
  number: number;
  by: Capability;
  does: string;
  role: "compensatable" | "pivot" | "retriable";
  compensation: string | null;
  /** The operations that do and undo it. */
  command: string;
  undo: string | null;
  byPerson: boolean;
}

/** The steps of the workflow across services, in order: first what can be undone, then the pivot, then what must succeed. */
export function listWorkflowSteps({
  leader,
  participants,
}: Pick<SystemPlan, "leader" | "participants">): WorkflowStep[] {
  if (!leader || participants.length === 0) return [];
  const steps = [leader, ...participants].flatMap((by) =>
    (by.steps ?? []).map(({ phase, command, does, compensation, undo, byPerson }) => ({
      phase,
      by,
      command,
      does,
      compensation: compensation ?? null,
      undo: undo ?? null,
      byPerson: byPerson ?? false,
    })),
  );
  const ordered = [
    {
      phase: 1,
      by: leader,
      command: `open-${leader.leads}`,
      does: `Create the ${leader.leads} as pending`,
      compensation: `Cancel the ${leader.leads}, keep the reason`,
      undo: `cancel-${leader.leads}`,
      byPerson: false,
    },
    ...steps,
    {
      phase: 5,
      by: leader,
      command: `confirm-${leader.leads}`,
      does: `Confirm the ${leader.leads}`,
      compensation: null,
      undo: null,
      byPerson: false,
    },
  ].sort((first, second) => first.phase - second.phase);
  return ordered.map(({ phase, ...step }, index) => ({ ...step, number: index + 1, role: roleOf(phase) }));
}

function roleOf(phase: number): WorkflowStep["role"] {
  if (phase === 5) return "pivot";
  return phase < 5 ? "compensatable" : "retriable";
}
