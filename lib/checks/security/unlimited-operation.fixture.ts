import { aComponent, anInterface, aRelation } from "@/lib/design/design.fixture";
import type { Component, Operation } from "@/lib/design/schema";
import { aProposal, plantOperation, type RuleFixture, without } from "../rule.fixture";
import { unlimitedOperation } from "./unlimited-operation";

const offering = (operation: Partial<Operation>, component: Partial<Component> = {}, from = "edge") =>
  aProposal({
    components: [
      aComponent(component),
      aComponent({ id: "edge", kind: "gateway" }),
      aComponent({ id: "billing" }),
    ],
    interfaces: [anInterface({ operations: [{ id: "place", verb: "POST", path: "/", ...operation }] })],
    relations: [aRelation({ from, to: "orders-api/place" })],
  });
const rateLimit = { limit: { value: 10, unit: "/min", basis: "assumed" as const } };

export const unlimitedOperationFixture: RuleFixture = {
  rule: unlimitedOperation,
  fires: [offering({}), offering({}, { exposure: "internet" }, "billing")],
  silent: [offering({ rateLimit }), offering({}, {}, "billing")],
  plant: plantOperation((operation, one, { relations, components }) => {
    const isCalled = relations.some(
      ({ from, to }) =>
        to === `${one.id}/${operation.id}` && components.find(({ id }) => id === from)?.kind === "gateway",
    );
    return isCalled && operation.rateLimit && one.style === "rest" ? without(operation, "rateLimit") : null;
  }),
};
