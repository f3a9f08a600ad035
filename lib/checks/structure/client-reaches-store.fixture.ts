import { aComponent, aRelation } from "@/lib/design/design.fixture";
import { aProposal, plantPatch, type RuleFixture } from "../rule.fixture";
import { clientReachesStore } from "./client-reaches-store";

const shop = aComponent({ id: "shop", kind: "client", name: "Shop" });
const db = aComponent({ id: "db", kind: "database", name: "Orders" });

export const clientReachesStoreFixture: RuleFixture = {
  rule: clientReachesStore,
  fires: [aProposal({ components: [shop, db], relations: [aRelation({ from: "shop" })] })],
  silent: [
    aProposal({
      components: [shop, aComponent(), db],
      relations: [aRelation({ id: "shop-calls", from: "shop", to: "api" }), aRelation()],
    }),
  ],
  plant: plantPatch(({ components }) => {
    const from = components.find(({ kind }) => kind === "client")?.id;
    const to = components.find(({ kind }) => kind === "database")?.id;
    if (!from || !to) return null;
    return {
      patch: { upsert: { relations: [{ id: "planted-shortcut", from, to, mode: "sync" }] } },
      target: "planted-shortcut",
    };
  }),
  follows: ["DEC02", "REL01", "SEC01", "SEC02", "SEC05"],
};
