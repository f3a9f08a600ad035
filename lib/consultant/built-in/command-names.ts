import type { Capability } from "@/lib/catalogue/capability";
import type { SystemPlan } from "./plan-system";

/** The operations by which a workflow across parts is driven at one of them. */
export interface Command {
  operation: string;
  does: string;
}

const ledBy = ({ leads = "run" }: Capability): Command[] => [
  { operation: `confirm-${leads}`, does: `Confirms the ${leads}` },
  { operation: `cancel-${leads}`, does: `Cancels the ${leads} and keeps the reason` },
];

const stepsOf = ({ steps = [] }: Capability): Command[] =>
  steps.flatMap(({ command, does, undo, compensation }) => [
    { operation: command, does },
    ...(undo && compensation ? [{ operation: undo, does: compensation }] : []),
  ]);

/** A part that only follows what happened isn't commanded: it hears of it by an event. */
const isCommanded = ({ steps = [] }: Capability) => steps.some(({ compensation }) => compensation);

/** Who is commanded by whom to do what; nothing where the workflow's steps are calls inside one process. */
export function listCommands({ leader, participants, hasEngine, isMonolith }: SystemPlan) {
  if (!leader || (isMonolith && !hasEngine)) return [];
  const from = hasEngine ? "workflow-engine" : leader.id;
  const followers = participants.filter(isCommanded).map((to) => ({ from, to, commands: stepsOf(to) }));
  if (!hasEngine) return followers;
  return [{ from, to: leader, commands: [...ledBy(leader), ...stepsOf(leader)] }, ...followers];
}
