import { aChannel, aComponent, aRelation, aWorkflow } from "@/lib/design/design.fixture";
import { gatherFacts } from "../facts";
import { aProposal, assumed, plantIn, type RuleFixture } from "../rule.fixture";
import { capacityFor } from "./overload.fixture";
import { replicasOf } from "./replica-fix";
import { slowDrain } from "./slow-drain";

/** 100 messages a second for one worker, which has to be up again within 20 minutes. */
const consuming = (perReplica: number, minutes?: number, recoveryTime = assumed(20, "min")) =>
  aProposal({
    components: [
      aComponent(),
      aComponent({ id: "broker", kind: "broker" }),
      aComponent({ id: "worker", kind: "worker", capacity: { perReplica: assumed(perReplica, "/s") } }),
    ],
    channels: [aChannel({ broker: "broker" })],
    relations: [
      aRelation({ id: "publish", to: "order-placed", mode: "async" }),
      aRelation({ id: "consume", from: "order-placed", to: "worker", mode: "async" }),
    ],
    workflows: [
      aWorkflow({
        arrivals: { mean: assumed(100, "/s"), peak: assumed(100, "/s") },
        steps: [
          { id: "place", kind: "call", relation: "publish", next: ["work"] },
          { id: "work", kind: "call", relation: "consume" },
        ],
      }),
    ],
    failureModes:
      minutes === undefined
        ? []
        : [{ id: "F-1", target: "worker", mode: "crash", duration: assumed(minutes, "min") }],
    objectives: [{ id: "O-1", scope: "checkout", recoveryTime }],
  });

export const slowDrainFixture: RuleFixture = {
  rule: slowDrain,
  fires: [consuming(150, 10, assumed(19, "min")), consuming(150), consuming(90, 1)],
  silent: [consuming(150, 10), consuming(150, 1), consuming(210)],
  plant: plantIn("components", (component, design) => {
    const isConsumer = gatherFacts(design)
      .into(component.id)
      .some(({ from }) => from.channel);
    const capacity = capacityFor(component, design, 1.02, replicasOf(component).most);
    const isHeld = design.objectives.some(({ recoveryTime }) => recoveryTime);
    return capacity && isConsumer && isHeld ? { ...component, capacity } : null;
  }),
  follows: ["PER01", "PER02", "PER04", "PER08"],
};
