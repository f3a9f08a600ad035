import { aComponent } from "@/lib/design/design.fixture";
import type { Component } from "@/lib/design/schema";
import { computeNumbers } from "@/lib/numbers/compute-numbers";
import { aLoadedService, assumed, plantIn, type RuleFixture } from "../rule.fixture";
import { fullPool } from "./full-pool";
import { replicasOf } from "./replica-fix";

const database = (milliseconds: number): Component =>
  aComponent({
    id: "db",
    kind: "database",
    capacity: { serviceTime: { mean: assumed(milliseconds, "ms") } },
  });

/** 100 calls a second that stay for as long as the database needs, which others run. */
const waiting = (milliseconds: number, maxConcurrent: number) => {
  const design = aLoadedService({ relation: { bulkhead: { maxConcurrent } } });
  const api = design.components.filter(({ id }) => id === "api");
  return { ...design, components: [...api, database(milliseconds)] };
};

const serving = (milliseconds: number, concurrency: number) =>
  aLoadedService({
    service: {
      replicas: { min: 2 },
      capacity: {
        perReplica: assumed(1000, "/s"),
        serviceTime: { mean: assumed(milliseconds, "ms") },
        concurrency: assumed(concurrency, "calls"),
      },
    },
  });

export const fullPoolFixture: RuleFixture = {
  rule: fullPool,
  fires: [waiting(200, 10), serving(200, 8)],
  silent: [
    waiting(200, 40),
    serving(200, 20),
    aLoadedService({ relation: { bulkhead: { maxConcurrent: 1 } } }),
  ],
  plant: plantIn("components", (component, design) => {
    const { components, pools } = computeNumbers(design);
    const inside = pools.find(({ id }) => id === component.id)?.occupancy;
    const load = components.find(({ id }) => id === component.id);
    if (!inside?.isKnown || inside.value === 0 || !load?.peakRate.isKnown || !load.scaledUtilisation.isKnown)
      return null;
    const { most } = replicasOf(component);
    const perReplica = assumed(load.peakRate.value / (load.scaledUtilisation.value * most), "/s");
    const concurrency = assumed(inside.value / (2 * most), "calls");
    return { ...component, capacity: { ...component.capacity, perReplica, concurrency } };
  }),
};
