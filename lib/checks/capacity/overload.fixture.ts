import type { Component, Design } from "@/lib/design/schema";
import { computeNumbers } from "@/lib/numbers/compute-numbers";
import { aLoadedService, assumed, plantIn, type RuleFixture } from "../rule.fixture";
import { overload } from "./overload";
import { replicasOf } from "./replica-fix";

const peaks = new WeakMap<Design, ReadonlyMap<string, number>>();

/** The peak rate of each component whose utilisation is known. */
function listPeaks(design: Design): ReadonlyMap<string, number> {
  const found =
    peaks.get(design) ??
    new Map(
      computeNumbers(design).components.flatMap(({ id, peakRate, utilisation }) =>
        peakRate.isKnown && utilisation.isKnown && peakRate.value > 0.01
          ? [[id, peakRate.value] as const]
          : [],
      ),
    );
  peaks.set(design, found);
  return found;
}

/** What a component must bear for one replica so that all of them are busy for the share at the peak. */
export function capacityFor(component: Component, design: Design, share: number, replicas: number) {
  const rate = listPeaks(design).get(component.id);
  return rate === undefined ? null : { perReplica: assumed(rate / (share * replicas), "/s") };
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
