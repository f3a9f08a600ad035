import { aComponent, anInterface } from "@/lib/design/design.fixture";
import type { Operation } from "@/lib/design/schema";
import { aProposal, plantOperation, type RuleFixture, without } from "../rule.fixture";
import { unauditedChange } from "./unaudited-change";

const changing = (operation: Partial<Operation>) =>
  aProposal({
    components: [aComponent()],
    dataAssets: [{ id: "order", name: "Order", classification: "restricted", systemOfRecord: "api" }],
    schemas: [{ id: "new-order", schema: { type: "object" }, dataAssets: ["order"] }],
    interfaces: [
      anInterface({
        operations: [{ id: "place", verb: "POST", path: "/", request: "new-order", ...operation }],
      }),
    ],
  });

export const unauditedChangeFixture: RuleFixture = {
  rule: unauditedChange,
  fires: [changing({ effect: "create" }), changing({ effect: "delete", audit: "none" })],
  silent: [changing({ effect: "create", audit: "logged" }), changing({ effect: "read" })],
  plant: plantOperation((operation, _one, { schemas, dataAssets }) => {
    const held = schemas
      .filter(({ id }) => id === operation.request || id === operation.response)
      .flatMap((schema) => schema.dataAssets ?? []);
    const isSensitive = dataAssets.some(
      ({ id, classification }) =>
        held.includes(id) && (classification === "confidential" || classification === "restricted"),
    );
    const changes = operation.effect && operation.effect !== "read" && !operation.channel;
    return changes && isSensitive && operation.audit && operation.audit !== "none"
      ? without(operation, "audit")
      : null;
  }),
};
