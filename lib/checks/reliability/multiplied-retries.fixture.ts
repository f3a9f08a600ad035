import { aComponent, aRelation, aWorkflow } from "@/lib/design/design.fixture";
import { listNestings } from "../chains";
import { gatherFacts } from "../facts";
import { aProposal, type Planted, plantPatch, type RuleFixture } from "../rule.fixture";
import { multipliedRetries } from "./multiplied-retries";

const components = ["edge", "api", "db"].map((id) => aComponent({ id, name: id }));
const trying = (outer: number, inner: number) =>
  aProposal({
    components,
    relations: [
      aRelation({ id: "outer", from: "edge", to: "api", mode: "sync", retry: { max: outer } }),
      aRelation({ id: "inner", from: "api", to: "db", mode: "sync", retry: { max: inner } }),
    ],
    workflows: [
      aWorkflow({
        steps: [
          { id: "ask", kind: "call", relation: "outer", next: ["read"] },
          { id: "read", kind: "call", relation: "inner" },
        ],
      }),
    ],
  });

export const multipliedRetriesFixture: RuleFixture = {
  rule: multipliedRetries,
  fires: [trying(3, 3), trying(2, 2)],
  silent: [trying(0, 9), trying(1, 1)],
  plant: (design): Planted[] =>
    plantPatch(() => {
      const found = listNestings(gatherFacts(design))[0];
      if (!found) return null;
      const retry = {
        max: 3,
        backoff: "exponential",
        jitter: "full",
        cap: { value: 1, unit: "s", basis: "assumed" },
      };
      const relations = [found.outer, found.inner].map(({ relation }) => ({
        id: relation.id,
        retry,
        idempotency: "key",
      }));
      return { patch: { upsert: { relations } }, target: found.inner.relation.id };
    })(design),
  follows: ["REL02"],
};
