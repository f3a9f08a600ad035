import { aComponent } from "@/lib/design/design.fixture";
import { aProposal, plantIn, type RuleFixture, without } from "../rule.fixture";
import { incompleteComponent } from "./incomplete-component";

const complete = aComponent({
  responsibility: "Takes orders.",
  owner: "Shop team",
  technology: { name: "Node.js" },
});

export const incompleteComponentFixture: RuleFixture = {
  rule: incompleteComponent,
  fires: [aProposal({ components: [aComponent()] }), aProposal({ components: [without(complete, "owner")] })],
  silent: [
    aProposal({ components: [complete] }),
    aProposal({ components: [aComponent({ id: "shopper", kind: "person", responsibility: "Orders." })] }),
  ],
  plant: plantIn("components", (component) =>
    component.responsibility ? without(component, "responsibility") : null,
  ),
};
