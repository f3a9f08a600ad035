import { aComponent, aRelation, aWorkflow } from "@/lib/design/design.fixture";
import { listNestings } from "../chains";
import { gatherFacts } from "../facts";
import { aProposal, type Planted, plantPatch, type RuleFixture } from "../rule.fixture";
import { timeoutOrder } from "./timeout-order";

const seconds = (value: number) => ({ value, unit: "s", basis: "assumed" as const });
const components = ["edge", "api", "db"].map((id) => aComponent({ id, name: id }));

const nested = (outer: number, inner: number, max = 0) =>
  aProposal({
    components,
    relations: [
      aRelation({ id: "outer", from: "edge", to: "api", mode: "sync", timeout: seconds(outer) }),
      aRelation({
        id: "inner",
        from: "api",
        to: "db",
        mode: "sync",
        timeout: seconds(inner),
        retry: { max },
      }),
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

export const timeoutOrderFixture: RuleFixture = {
  rule: timeoutOrder,
  fires: [nested(2, 2), nested(2, 1, 2)],
  silent: [nested(2, 1), nested(5, 1, 3)],
  plant: (design): Planted[] =>
    plantPatch(() => {
      const target = listNestings(gatherFacts(design)).find(({ outer }) => outer.relation.timeout)?.inner
        .relation.id;
      if (!target) return null;
      return {
        patch: { upsert: { relations: [{ id: target, timeout: { ...seconds(1), unit: "day" } }] } },
        target,
      };
    })(design),
  follows: ["PER05"],
};
