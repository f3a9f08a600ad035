import { aComponent, aRelation } from "@/lib/design/design.fixture";
import type { Retry } from "../policies";
import { aProposal, plantIn, type RuleFixture, without } from "../rule.fixture";
import { carelessRetry } from "./careless-retry";

const cap = { value: 1, unit: "s", basis: "assumed" as const };
const careful: Retry = { max: 2, backoff: "exponential", jitter: "full", cap };
const retrying = (retry: Retry) =>
  aProposal({
    components: [aComponent(), aComponent({ id: "db", kind: "database" })],
    relations: [aRelation({ retry })],
  });

export const carelessRetryFixture: RuleFixture = {
  rule: carelessRetry,
  fires: [
    retrying({ max: 3 }),
    retrying(without(careful, "jitter")),
    retrying(without(careful, "cap")),
    retrying({ ...careful, backoff: "none" }),
  ],
  silent: [retrying(careful), retrying({ max: 0 }), retrying({ ...careful, backoff: "fixed", base: cap })],
  plant: plantIn("relations", (relation) =>
    relation.retry?.max && relation.retry.jitter
      ? { ...relation, retry: without(relation.retry, "jitter") }
      : null,
  ),
};
