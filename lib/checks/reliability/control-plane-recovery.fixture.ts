import { aComponent } from "@/lib/design/design.fixture";
import { aProposal, plantIn, type RuleFixture } from "../rule.fixture";
import { controlPlaneRecovery } from "./control-plane-recovery";

const recovering = (recovery: "control-plane" | "data-plane") =>
  aProposal({
    components: [aComponent()],
    failureModes: [{ id: "F-1", target: "api", mode: "crash", recovery }],
  });

export const controlPlaneRecoveryFixture: RuleFixture = {
  rule: controlPlaneRecovery,
  fires: [recovering("control-plane")],
  silent: [recovering("data-plane")],
  plant: plantIn("failureModes", (mode) => (mode.recovery ? { ...mode, recovery: "control-plane" } : null)),
};
