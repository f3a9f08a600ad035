import { aComponent, aRelation } from "@/lib/design/design.fixture";
import type { ItemOf, Relation } from "@/lib/design/schema";
import { gatherFacts } from "../facts";
import { indexParts, resolveEnd } from "../link";
import { aProposal, plantIn, type RuleFixture } from "../rule.fixture";
import { sensitiveAt } from "../sensitivity";
import { unauthenticatedRelation } from "./unauthenticated-relation";

const reaching = (relation: Partial<Relation>, asset: Partial<ItemOf<"dataAssets">> = {}) =>
  aProposal({
    components: [aComponent(), aComponent({ id: "db", kind: "database", name: "Orders" })],
    dataAssets: [
      { id: "order", name: "Order", classification: "confidential", systemOfRecord: "db", ...asset },
    ],
    relations: [aRelation(relation)],
  });

export const unauthenticatedRelationFixture: RuleFixture = {
  rule: unauthenticatedRelation,
  fires: [
    reaching({}),
    reaching({ authn: "none" }),
    reaching({}, { classification: "internal", tags: ["pii"] }),
  ],
  silent: [reaching({ authn: "mtls" }), reaching({}, { classification: "internal" })],
  plant: plantIn("relations", (relation, design) => {
    const target = resolveEnd(relation.to, indexParts(design)).component;
    const isPerson = design.components.find(({ id }) => id === relation.from)?.kind === "person";
    if (!target || isPerson || !relation.authn || relation.authn === "none") return null;
    return sensitiveAt(gatherFacts(design), target).length > 0 ? { ...relation, authn: "none" } : null;
  }),
  follows: ["DEC02"],
};
