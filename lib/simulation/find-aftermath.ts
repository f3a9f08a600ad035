import type { Step } from "@/lib/design/schema";
import type { StepCall, Trace } from "@/lib/numbers/trace-workflow";

/** What becomes of a run whose step has failed. */
export type Aftermath = { kind: "goes on" | "ends" | "fails" } | { kind: "goes to"; step: string };

const goesOn = ({ onFailure }: Step) => onFailure?.action === "continue" || onFailure?.action === "go-to";

/** Only forward: a way back would be taken again and again at one moment. */
function follow({ visits }: Trace, { id, onFailure }: Step): Aftermath {
  const order = visits.order.map((step) => step.id);
  const to = onFailure?.to ?? "";
  return order.indexOf(to) > order.indexOf(id) ? { kind: "goes to", step: to } : { kind: "ends" };
}

/** Whether one of the calls that a step is made within stands in for it. */
function isStoodInFor({ holder }: StepCall): boolean {
  if (!holder) return false;
  const hasFallback = !holder.isHard && holder.relation?.fallback !== undefined;
  return goesOn(holder.step) || hasFallback || isStoodInFor(holder);
}

/** As the failure matrix has it: the step's own word first, then that of the calls which it is made within. */
export function findAftermath(trace: Trace, call: StepCall): Aftermath {
  if (call.step.onFailure?.action === "go-to") return follow(trace, call.step);
  if (goesOn(call.step) || !call.isHard) return { kind: "goes on" };
  return { kind: isStoodInFor(call) ? "ends" : "fails" };
}
