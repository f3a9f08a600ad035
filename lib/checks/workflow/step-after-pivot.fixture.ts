import type { Step } from "@/lib/design/schema";
import { aSaga, plantStep, type RuleFixture } from "../rule.fixture";
import { stepAfterPivot } from "./step-after-pivot";

const retry = { max: 20, backoff: "exponential" as const };
const capturing = (parts: Partial<Step>) => aSaga({ capture: parts });

export const stepAfterPivotFixture: RuleFixture = {
  rule: stepAfterPivot,
  fires: [capturing({}), capturing({ retry, role: "compensatable" })],
  silent: [capturing({ retry, role: "retriable" }), capturing({ kind: "local" })],
  plant: plantStep((step, { steps = [] }) =>
    step.role === "retriable" && step.kind === "call" && steps.some(({ role }) => role === "pivot")
      ? { ...step, role: "compensatable" }
      : null,
  ),
  follows: ["SAG01"],
};
