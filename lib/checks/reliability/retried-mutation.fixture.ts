import { aComponent, anInterface, aRelation } from "@/lib/design/design.fixture";
import type { Relation } from "@/lib/design/schema";
import { aProposal, plantIn, type RuleFixture } from "../rule.fixture";
import { retriedMutation } from "./retried-mutation";

const retry = { max: 2 };
const calling = (parts: Partial<Relation>) =>
  aProposal({
    components: [aComponent(), aComponent({ id: "db", kind: "database" })],
    interfaces: [
      anInterface({
        operations: [{ id: "pay", verb: "POST", path: "/", effect: "external", idempotency: "key" }],
      }),
    ],
    relations: [aRelation({ retry, ...parts })],
  });

export const retriedMutationFixture: RuleFixture = {
  rule: retriedMutation,
  fires: [
    calling({ access: "write" }),
    calling({ access: "write", idempotency: "none" }),
    calling({ to: "orders-api/pay", idempotency: "none" }),
  ],
  silent: [
    calling({ access: "write", idempotency: "key" }),
    calling({ to: "orders-api/pay" }),
    calling({ access: "read" }),
    calling({ access: "write", retry: { max: 0 } }),
  ],
  plant: plantIn("relations", (relation, { interfaces }) => {
    const [owner, part] = relation.to.split("/");
    const operation = interfaces.find(({ id }) => id === owner)?.operations?.find(({ id }) => id === part);
    const mutates = operation?.effect ? operation.effect !== "read" : relation.access === "write";
    return relation.retry?.max && mutates && relation.idempotency !== "none"
      ? { ...relation, idempotency: "none" }
      : null;
  }),
};
