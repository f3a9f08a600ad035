import { capacityFor } from "../capacity/overload.fixture";
import { deployed } from "../component-kinds";
import { aLoadedService, assumed, plantIn, type RuleFixture } from "../rule.fixture";
import { idleComponent } from "./idle-component";

const replicas = { min: 12, max: 24 };
const capacity = { perReplica: assumed(100, "/s") };

export const idleComponentFixture: RuleFixture = {
  rule: idleComponent,
  fires: [aLoadedService({ service: { replicas, capacity } })],
  silent: [
    aLoadedService({
      service: { replicas, capacity, scaling: { reason: "Sales at midnight come at once." } },
    }),
    aLoadedService({ service: { replicas: { min: 2 }, capacity: { perReplica: assumed(5000, "/s") } } }),
    aLoadedService({
      service: { replicas: { min: 3 }, zones: 3, capacity: { perReplica: assumed(5000, "/s") } },
    }),
    aLoadedService({ service: { replicas: { min: 4 }, capacity } }),
  ],
  plant: plantIn("components", (component, design) => {
    const few = capacityFor(component, design, 0.05, 12);
    if (!few || !deployed.has(component.kind)) return null;
    const { scaling: _, ...rest } = component;
    return { ...rest, replicas: { min: 12 }, capacity: few };
  }),
  follows: ["CST01"],
};
