import { aLoadedService, assumed, plantIn, type RuleFixture } from "../rule.fixture";
import { noReserve } from "./no-reserve";
import { loadOf } from "./overload.fixture";

const bears = (value: number) => ({ perReplica: assumed(value, "/s") });

export const noReserveFixture: RuleFixture = {
  rule: noReserve,
  fires: [
    aLoadedService({ service: { replicas: { min: 2 }, capacity: bears(80) } }),
    aLoadedService({ service: { replicas: { min: 4 }, zones: 2, capacity: bears(40) } }),
  ],
  silent: [
    aLoadedService({ service: { replicas: { min: 3 }, zones: 3, capacity: bears(80) } }),
    aLoadedService({ service: { replicas: { min: 1 }, capacity: bears(200) } }),
    aLoadedService({ service: { replicas: { min: 2 }, capacity: {} } }),
  ],
  plant: plantIn("components", (component, design) => {
    const { utilisation, afterReplicaLoss } = loadOf(design, component.id) ?? {};
    const perReplica = component.capacity?.perReplica;
    if (typeof perReplica?.value !== "number" || !utilisation?.isKnown || !afterReplicaLoss?.isKnown)
      return null;
    // Where a leader does the work, losing another replica takes nothing away.
    const isLocal = component.replicas && component.replicas.max === undefined;
    if (!isLocal || afterReplicaLoss.value / utilisation.value < 1.1) return null;
    const value = (perReplica.value * utilisation.value) / 0.95;
    return { ...component, capacity: { perReplica: { ...perReplica, value } } };
  }),
  follows: ["PER01", "PER02", "PER08", "PER09"],
};
