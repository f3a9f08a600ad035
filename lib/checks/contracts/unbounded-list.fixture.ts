import { aComponent, anInterface } from "@/lib/design/design.fixture";
import type { Operation } from "@/lib/design/schema";
import { aProposal, plantOperation, type RuleFixture, without } from "../rule.fixture";
import { unboundedList } from "./unbounded-list";

const list = (parts: Partial<Operation>) =>
  aProposal({
    components: [aComponent()],
    interfaces: [anInterface({ operations: [{ id: "list", verb: "GET", path: "/", ...parts }] })],
  });

export const unboundedListFixture: RuleFixture = {
  rule: unboundedList,
  fires: [list({ returns: "list" }), list({ returns: "list", pagination: { style: "none" } })],
  silent: [list({ returns: "list", pagination: { style: "cursor" } }), list({ returns: "item" })],
  plant: plantOperation((operation) =>
    operation.returns === "list" ? without(operation, "pagination") : null,
  ),
};
