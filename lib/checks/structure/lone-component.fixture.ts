import { aChannel, aComponent, aRelation } from "@/lib/design/design.fixture";
import { aProposal, plantPatch, type RuleFixture } from "../rule.fixture";
import { loneComponent } from "./lone-component";

const api = aComponent();
const db = aComponent({ id: "db", kind: "database", name: "Orders" });

export const loneComponentFixture: RuleFixture = {
  rule: loneComponent,
  fires: [aProposal({ components: [api, db, aComponent({ id: "lone" })], relations: [aRelation()] })],
  silent: [
    aProposal({ components: [api, db], relations: [aRelation()] }),
    aProposal({
      components: [api, aComponent({ id: "broker", kind: "broker" })],
      channels: [aChannel({ broker: "broker" })],
      relations: [aRelation({ to: "order-placed" })],
    }),
  ],
  plant: plantPatch(() => ({
    patch: {
      upsert: {
        components: [
          {
            id: "planted-lone",
            name: "Lone",
            kind: "service",
            status: "planned",
            responsibility: "Nothing that anyone asks for.",
            owner: "Nobody",
            technology: { name: "Node.js" },
          },
        ],
      },
    },
    target: "planted-lone",
  })),
  follows: ["STR03"],
};
