import { aDecision, aRequirement } from "@/lib/design/design.fixture";
import type { Decision } from "@/lib/design/schema";
import { aProposal, plantIn, type RuleFixture, without } from "../rule.fixture";
import { unarguedDecision } from "./unargued-decision";

const whole = {
  options: [{ name: "PostgreSQL" }, { name: "DynamoDB" }],
  drivers: ["R-1"],
  consequences: ["One writer."],
};
const deciding = (parts: Partial<Decision>) =>
  aProposal({ requirements: [aRequirement()], decisions: [aDecision(parts)] });

export const unarguedDecisionFixture: RuleFixture = {
  rule: unarguedDecision,
  fires: [
    deciding({}),
    deciding({ ...whole, options: [{ name: "PostgreSQL" }] }),
    deciding({ ...whole, drivers: [] }),
  ],
  silent: [deciding(whole), deciding({ status: "superseded" })],
  plant: plantIn("decisions", (decision) =>
    decision.consequences ? without(decision, "consequences") : null,
  ),
};
