import { aComponent, aRelation } from "@/lib/design/design.fixture";
import { aProposal, plantIn, type RuleFixture, without } from "../rule.fixture";
import { looseSecret } from "./loose-secret";

const rotation = { value: 90, unit: "days", basis: "assumed" as const };
const vault = aComponent({ id: "vault", kind: "secret-store" });
const using = (secret: object) =>
  aProposal({ components: [aComponent({ secrets: [{ name: "key", ...secret }] }), vault] });

export const looseSecretFixture: RuleFixture = {
  rule: looseSecret,
  fires: [
    using({}),
    using({ keptIn: "vault" }),
    aProposal({
      components: [aComponent(), aComponent({ id: "db", kind: "database" })],
      relations: [aRelation({ authn: "password" })],
    }),
  ],
  silent: [
    using({ keptIn: "vault", rotation }),
    aProposal({
      components: [aComponent(), vault, aComponent({ id: "db", kind: "database" })],
      relations: [aRelation({ authn: "password" })],
    }),
  ],
  plant: plantIn("components", (component) => {
    const [first, ...rest] = component.secrets ?? [];
    return first?.rotation ? { ...component, secrets: [without(first, "rotation"), ...rest] } : null;
  }),
};
