import { aComponent, aRelation } from "@/lib/design/design.fixture";
import type { Relation } from "@/lib/design/schema";
import { listCrossed, listEnclosing } from "../boundaries";
import { gatherFacts } from "../facts";
import { aProposal, plantIn, type RuleFixture } from "../rule.fixture";
import { unauthorisedCrossing } from "./unauthorised-crossing";

const crossing = (relation: Partial<Relation>, contains = ["db"]) =>
  aProposal({
    components: [aComponent(), aComponent({ id: "db", kind: "database" })],
    boundaries: [{ id: "B-inside", kind: "trust", contains }],
    relations: [aRelation(relation)],
  });

export const unauthorisedCrossingFixture: RuleFixture = {
  rule: unauthorisedCrossing,
  fires: [crossing({}), crossing({ authz: "role" }), crossing({ authz: "none", identity: "user" })],
  silent: [crossing({ authz: "role", identity: "service" }), crossing({}, ["api", "db"])],
  plant: (design) => {
    const facts = gatherFacts(design);
    const enclosing = listEnclosing(facts, ["trust"]);
    return plantIn("relations", (relation) => {
      const link = facts.link(relation.id);
      const isWritten = link?.from.component?.kind !== "person" && link?.to.component?.kind !== "person";
      return link && isWritten && listCrossed(enclosing, link).length > 0 && relation.identity
        ? { ...relation, identity: "none" }
        : null;
    })(design);
  },
};
