import { aComponent } from "@/lib/design/design.fixture";
import type { ItemOf } from "@/lib/design/schema";
import { aProposal, plantIn, plantPatch, type RuleFixture, without } from "../rule.fixture";
import { unansweredClause } from "./unanswered-clause";

const answering = (controls: ItemOf<"controls">[]) =>
  aProposal({ components: [aComponent()], context: { frameworks: ["PCI DSS"] }, controls });
const control = {
  id: "C-1",
  framework: "PCI-DSS 4.0",
  clause: "3.5",
  how: "Tokens only.",
  appliesTo: ["api"],
};

export const unansweredClauseFixture: RuleFixture = {
  rule: unansweredClause,
  fires: [answering([]), answering([without(control, "how")])],
  silent: [answering([control]), aProposal({})],
  plant: (design) => [
    ...plantIn("controls", (one) => (one.how ? without(one, "how") : null))(design),
    ...plantPatch(({ context }) => ({
      patch: { set: { context: { frameworks: [...(context.frameworks ?? []), "FedRAMP"] } } },
      target: "FedRAMP",
    }))(design),
  ],
};
