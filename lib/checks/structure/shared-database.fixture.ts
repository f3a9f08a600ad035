import { aComponent, aRelation } from "@/lib/design/design.fixture";
import type { Relation } from "@/lib/design/schema";
import { gatherFacts } from "../facts";
import { aProposal, plantPatch, type RuleFixture } from "../rule.fixture";
import { sharedDatabase } from "./shared-database";

const components = [
  aComponent(),
  aComponent({ id: "billing", name: "Billing" }),
  aComponent({ id: "db", kind: "database", name: "Orders" }),
];
const two = (access: Relation["access"]) => [
  aRelation({ access: "write" }),
  aRelation({ id: "billing-uses-db", from: "billing", access }),
];

export const sharedDatabaseFixture: RuleFixture = {
  rule: sharedDatabase,
  fires: [aProposal({ components, relations: two("read-write") })],
  silent: [
    aProposal({ components, relations: two("read") }),
    aProposal({
      components: [...components.map((one) => ({ ...one, parent: "shop" })), aComponent({ id: "shop" })],
      relations: two("write"),
    }),
  ],
  plant: plantPatch((design) => {
    const link = gatherFacts(design).links.find(
      ({ relation, to, from }) =>
        to.component?.kind === "database" &&
        from.component?.kind === "service" &&
        relation.access?.includes("write"),
    );
    const other = design.components.find(
      ({ id, kind, parent }) =>
        kind === "service" &&
        id !== link?.from.component?.id &&
        (parent ?? id) !== link?.from.component?.parent,
    );
    if (!link || !other) return null;
    const relation = { ...link.relation, id: "planted-writer", from: other.id };
    return { patch: { upsert: { relations: [relation] } }, target: relation.to };
  }),
  follows: ["DEC02", "SEC05", "PRV03"],
};
