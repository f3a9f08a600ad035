import { aComponent, aRelation } from "@/lib/design/design.fixture";
import { aProposal, plantIn, type RuleFixture, without } from "../rule.fixture";
import { carelessCache } from "./careless-cache";

const caching = {
  ttl: { value: 30, unit: "s", basis: "assumed" as const },
  invalidation: "event" as const,
  stampede: "lock" as const,
};
const cache = aComponent({ id: "cache", kind: "cache" });

export const carelessCacheFixture: RuleFixture = {
  rule: carelessCache,
  fires: [
    aProposal({ components: [cache] }),
    aProposal({ components: [{ ...cache, caching: { ...caching, stampede: "none" } }] }),
    aProposal({
      components: [aComponent(), aComponent({ id: "db" })],
      relations: [aRelation({ cache: without(caching, "ttl") })],
    }),
  ],
  silent: [aProposal({ components: [{ ...cache, caching }] }), aProposal({ components: [aComponent()] })],
  plant: plantIn("components", (component) =>
    component.kind === "cache" && component.caching?.ttl
      ? { ...component, caching: without(component.caching, "ttl") }
      : null,
  ),
};
