import { aComponent, aRelation } from "@/lib/design/design.fixture";
import { gatherFacts } from "../facts";
import { isSync } from "../link";
import { aProposal, plantPatch, type RuleFixture } from "../rule.fixture";
import { synchronousCycle } from "./synchronous-cycle";

const components = ["a", "b", "c"].map((id) => aComponent({ id, name: id }));
const calls = (...pairs: [string, string][]) =>
  pairs.map(([from, to]) => aRelation({ id: `${from}-calls-${to}`, from, to, mode: "sync" }));

export const synchronousCycleFixture: RuleFixture = {
  rule: synchronousCycle,
  fires: [
    aProposal({ components, relations: calls(["a", "b"], ["b", "a"]) }),
    aProposal({ components, relations: calls(["a", "b"], ["b", "c"], ["c", "a"]) }),
  ],
  silent: [
    aProposal({ components, relations: calls(["a", "b"], ["b", "c"], ["a", "c"]) }),
    aProposal({
      components,
      relations: [...calls(["a", "b"]), aRelation({ id: "b-tells-a", from: "b", to: "a", mode: "async" })],
    }),
  ],
  plant: plantPatch((design) => {
    const link = gatherFacts(design).links.find(
      (candidate) =>
        isSync(candidate) &&
        candidate.from.component?.kind === "service" &&
        candidate.to.component?.kind === "service",
    );
    const [from, to] = [link?.to.component?.id, link?.from.component?.id];
    if (!link || !from || !to) return null;
    const relation = { ...link.relation, id: "planted-call-back", from, to, carries: [] };
    return { patch: { upsert: { relations: [relation] } }, target: from };
  }),
  follows: ["CTR01", "CTR07", "REL02", "REL04", "REL05"],
};
