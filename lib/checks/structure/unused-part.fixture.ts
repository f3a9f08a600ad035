import { aChannel, aComponent, anInterface, aRelation } from "@/lib/design/design.fixture";
import { aProposal, plantPatch, type RuleFixture } from "../rule.fixture";
import { unusedPart } from "./unused-part";

const components = [aComponent(), aComponent({ id: "db", kind: "database" })];
const orders = { id: "orders", name: "Orders" };

export const unusedPartFixture: RuleFixture = {
  rule: unusedPart,
  fires: [
    aProposal({ dataAssets: [orders] }),
    aProposal({ channels: [aChannel()] }),
    aProposal({ schemas: [{ id: "order", schema: { type: "object" } }] }),
    aProposal({ components, interfaces: [anInterface()] }),
  ],
  silent: [
    aProposal({ components, dataAssets: [orders], relations: [aRelation({ carries: ["orders"] })] }),
    aProposal({
      schemas: [
        { id: "order", schema: { type: "object" } },
        { id: "list", schema: { type: "array", items: { $ref: "order" } } },
      ],
      channels: [aChannel({ messages: [{ id: "all", schema: "list" }] })],
      components,
      relations: [aRelation({ to: "order-placed" })],
    }),
  ],
  plant: plantPatch(() => ({
    patch: {
      upsert: {
        schemas: [{ id: "planted-schema", title: "Unused", schema: { type: "object" } }],
      },
    },
    target: "planted-schema",
  })),
};
