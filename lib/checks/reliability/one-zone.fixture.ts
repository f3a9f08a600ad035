import { aComponent } from "@/lib/design/design.fixture";
import { aProposal, plantIn, type RuleFixture } from "../rule.fixture";
import { oneZone } from "./one-zone";

const running = (min: number, zones: number) =>
  aProposal({ components: [aComponent({ replicas: { min }, zones })] });

export const oneZoneFixture: RuleFixture = {
  rule: oneZone,
  fires: [running(3, 1)],
  silent: [running(3, 2), running(1, 1), aProposal({ components: [aComponent({ replicas: { min: 3 } })] })],
  plant: plantIn("components", (component) =>
    component.kind !== "external" && (component.replicas?.min ?? 1) > 1 && (component.zones ?? 1) > 1
      ? { ...component, zones: 1 }
      : null,
  ),
  follows: ["PER04"],
};
