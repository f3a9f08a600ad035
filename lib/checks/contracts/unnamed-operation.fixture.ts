import { aComponent, anInterface, aRelation } from "@/lib/design/design.fixture";
import { aProposal, plantIn, type RuleFixture } from "../rule.fixture";
import { unnamedOperation } from "./unnamed-operation";

const components = [aComponent({ owner: "Shop" }), aComponent({ id: "billing", owner: "Finance" })];
const call = aRelation({ id: "api-bills", to: "billing", mode: "sync" });

export const unnamedOperationFixture: RuleFixture = {
  rule: unnamedOperation,
  fires: [
    aProposal({ components, relations: [call] }),
    aProposal({
      components: components.map((one) => ({ ...one, owner: "Shop" })),
      relations: [call],
      boundaries: [{ id: "B-card", kind: "compliance", contains: ["billing"] }],
    }),
  ],
  silent: [
    aProposal({ components: components.map((one) => ({ ...one, owner: "Shop" })), relations: [call] }),
    aProposal({
      components,
      interfaces: [anInterface({ component: "billing" })],
      relations: [aRelation({ ...call, to: "orders-api/place-order" })],
    }),
    aProposal({ components, relations: [aRelation({ ...call, mode: "async" })] }),
  ],
  plant: plantIn("relations", (relation, { interfaces, components: all }) => {
    const [owner, part] = relation.to.split("/");
    const callee = interfaces.find(({ id }) => id === owner)?.component;
    const [from, to] = [relation.from, callee].map((id) => all.find((one) => one.id === id));
    const differs = from?.owner && to?.owner && from.owner !== to.owner;
    const isCall = relation.mode === "sync" && from?.kind !== "client" && from?.kind !== "person";
    return part && callee && differs && isCall && to.kind === "service" ? { ...relation, to: callee } : null;
  }),
  follows: ["REL01", "REL05", "SEC01", "SEC05", "STR10", "CTR07", "SEC07", "SEC09"],
};
