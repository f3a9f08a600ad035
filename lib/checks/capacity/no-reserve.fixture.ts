import { aLoadedService, assumed, plantIn, type RuleFixture } from "../rule.fixture";
import { noReserve } from "./no-reserve";
import { capacityFor } from "./overload.fixture";
import { replicasOf } from "./replica-fix";

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
    const { least } = replicasOf(component);
    const isLocal = component.replicas && component.replicas.max === undefined;
    const capacity = capacityFor(component, design, 0.95, least);
    return capacity && isLocal && least > 1 ? { ...component, capacity } : null;
  }),
  follows: ["PER01", "PER02", "PER08", "PER09"],
};
