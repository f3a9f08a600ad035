import type { Component, Design } from "@/lib/design/schema";
import type { ComponentLoad } from "@/lib/numbers/component-load";
import { computeNumbers } from "@/lib/numbers/compute-numbers";
import { aLoadedService, assumed, plantIn, type RuleFixture } from "../rule.fixture";
import { overload } from "./overload";
import { replicasOf } from "./replica-fix";

const loads = new WeakMap<Design, ReadonlyMap<string, ComponentLoad>>();

/** What each component of a design bears; computed once for all that is planted in it. */
export function loadOf(design: Design, id: string): ComponentLoad | undefined {
  const known =
    loads.get(design) ?? new Map(computeNumbers(design).components.map((load) => [load.id, load] as const));
  loads.set(design, known);
  return known.get(id);
}

/** What a component must bear for one replica so that all of them are busy for the share at the peak. */
export function capacityFor({ id }: Component, design: Design, share: number, replicas: number) {
  const load = loadOf(design, id);
  if (!load?.peakRate.isKnown || !load.utilisation.isKnown || load.peakRate.value <= 0.01) return null;
  return { perReplica: assumed(load.peakRate.value / (share * replicas), "/s") };
}

export const overloadFixture: RuleFixture = {
  rule: overload,
  fires: [
    aLoadedService({ service: { replicas: { min: 2 } } }),
    aLoadedService({
      service: { replicas: { min: 2, max: 2 }, capacity: { perReplica: assumed(70, "/s") } },
    }),
    aLoadedService({ service: { replicas: { min: 2, max: 8 }, scaling: { kind: "none" } } }),
  ],
  silent: [
    aLoadedService({}),
    aLoadedService({ service: { replicas: { min: 1, max: 4 } } }),
    aLoadedService({ service: { capacity: {} } }),
    aLoadedService({ workflow: { arrivals: {} }, service: { replicas: { min: 1 } } }),
  ],
  plant: plantIn("components", (component, design) => {
    const capacity = capacityFor(component, design, 1.2, replicasOf(component).most);
    return capacity && { ...component, capacity };
  }),
  follows: ["PER02", "PER04", "PER08", "PER09"],
};
