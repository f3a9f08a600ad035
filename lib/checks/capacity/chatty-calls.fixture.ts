import { aComponent, aRelation, aWorkflow } from "@/lib/design/design.fixture";
import { gatherFacts } from "../facts";
import { isSync } from "../link";
import { aLoadedService, aProposal, assumed, plantIn, type RuleFixture } from "../rule.fixture";
import { chattyCalls } from "./chatty-calls";

/** Services that call one another in a row. */
const chain = (hops: number) => {
  const ids = Array.from({ length: hops + 1 }, (_, index) => `s-${index}`);
  const relations = ids
    .slice(1)
    .map((to, index) => aRelation({ id: `r-${index}`, from: `s-${index}`, to, mode: "sync" }));
  return aProposal({
    components: ids.map((id) => aComponent({ id })),
    relations,
    workflows: [
      aWorkflow({
        steps: relations.map(({ id }, index) => ({
          id,
          kind: "call",
          relation: id,
          ...(index + 1 < hops && { next: [`r-${index + 1}`] }),
        })),
      }),
    ],
  });
};

export const chattyCallsFixture: RuleFixture = {
  rule: chattyCalls,
  fires: [chain(5), aLoadedService({ relation: { callsPerRequest: assumed(50, "calls") } })],
  silent: [
    chain(4),
    aLoadedService({ relation: { callsPerRequest: assumed(3, "calls") } }),
    aLoadedService({ relation: { callsPerRequest: assumed(50, "calls"), mode: "batch" } }),
  ],
  plant: plantIn("relations", (relation, design) => {
    const link = gatherFacts(design).link(relation.id);
    return link && isSync(link) ? { ...relation, callsPerRequest: assumed(100, "calls") } : null;
  }),
  follows: ["PER01", "PER02", "PER04", "PER05", "PER08", "PER09"],
};
