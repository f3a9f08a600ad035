import type { Step } from "@/lib/design/schema";
import { aSaga, plantStep, type RuleFixture, without } from "../rule.fixture";
import { missingCompensation } from "./missing-compensation";

const compensation = { does: "Releases the stock.", idempotency: "natural" as const };
const reserving = (parts: Partial<Step>) => aSaga({ reserve: parts });

export const missingCompensationFixture: RuleFixture = {
  rule: missingCompensation,
  fires: [reserving({ role: "compensatable" }), reserving({ writes: ["stock"] })],
  silent: [
    reserving({ role: "compensatable", compensation }),
    reserving({ role: "compensatable", undo: "reversible" }),
    reserving({}),
  ],
  plant: plantStep((step, { steps = [] }) =>
    step.compensation &&
    step.undo !== "reversible" &&
    step.role === "compensatable" &&
    leadsToPivot(step, steps)
      ? without(step, "compensation")
      : null,
  ),
};

function leadsToPivot(step: Step, steps: readonly Step[], seen: ReadonlySet<string> = new Set()): boolean {
  return (step.next ?? []).some((way) => {
    const next = steps.find(({ id }) => id === (typeof way === "string" ? way : way.to));
    if (!next || seen.has(next.id)) return false;
    return next.role === "pivot" || leadsToPivot(next, steps, new Set([...seen, next.id]));
  });
}
