import { aComponent, aRelation } from "@/lib/design/design.fixture";
import { aProposal, plantIn, type RuleFixture } from "../rule.fixture";
import { placeholder } from "./placeholder";

const using = (name: string) => aProposal({ components: [aComponent({ technology: { name } })] });

export const placeholderFixture: RuleFixture = {
  rule: placeholder,
  fires: [
    using("TBD"),
    using("Some queue"),
    using("To be decided with the platform team"),
    aProposal({
      components: [aComponent(), aComponent({ id: "db" })],
      relations: [aRelation({ protocol: "?" })],
    }),
  ],
  silent: [using("PostgreSQL 18"), using("A queue in SQS"), using("AnyLogic")],
  plant: plantIn("components", (component) =>
    component.technology ? { ...component, technology: { ...component.technology, name: "TBD" } } : null,
  ),
};
