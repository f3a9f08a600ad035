import { aComponent, aRelation, aWorkflow } from "@/lib/design/design.fixture";
import type { Design, Step } from "@/lib/design/schema";
import { aLoadedService, assumed, plantPatch, type RuleFixture } from "../rule.fixture";
import { coldCache } from "./cold-cache";

const cached = (hits: number) =>
  aLoadedService({
    relation: { callsPerRequest: assumed(40, "calls"), cache: { hitRatio: assumed(hits, "%") } },
  });

/** Looks into a cache and asks the database for what isn't there. */
const lookingUp = (perReplica: number): Design => {
  const steps: Step[] = [
    {
      id: "look",
      kind: "call",
      relation: "api-asks-cache",
      next: [
        { to: "done", share: assumed(90, "%") },
        { to: "read", share: assumed(10, "%") },
      ],
    },
    { id: "read", kind: "call", relation: "api-reads-db", reads: ["stock"], next: ["done"] },
    { id: "done", kind: "local", component: "api" },
  ];
  return aLoadedService(
    {},
    {
      components: [
        aComponent(),
        aComponent({ id: "cache", kind: "cache", caching: { hitRatio: assumed(90, "%") } }),
        aComponent({ id: "db", kind: "database", capacity: { perReplica: assumed(perReplica, "/s") } }),
      ],
      relations: [
        aRelation({ mode: "sync", access: "read" }),
        aRelation({ id: "api-asks-cache", to: "cache", mode: "sync" }),
      ],
      dataAssets: [{ id: "stock", name: "Stock", systemOfRecord: "db" }],
      workflows: [aWorkflow({ arrivals: { peak: assumed(100, "/s") }, steps })],
    },
  );
};

export const coldCacheFixture: RuleFixture = {
  rule: coldCache,
  fires: [cached(90), lookingUp(50)],
  silent: [cached(0), lookingUp(500), aLoadedService({ relation: { cache: {} } })],
  plant: plantPatch((design) => {
    const relation = design.relations.find(({ cache, to }) => {
      const callee = design.components.find(({ id }) => id === to);
      return cache?.hitRatio && callee?.kind === "database";
    });
    if (!relation) return null;
    const capacity = { perReplica: assumed(100, "/s") };
    return { patch: { upsert: { components: [{ id: relation.to, capacity }] } }, target: relation.to };
  }),
  follows: ["PER01", "PER02", "PER04", "PER09"],
};
