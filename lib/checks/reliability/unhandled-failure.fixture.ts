import { aComponent, aWorkflow } from "@/lib/design/design.fixture";
import type { ItemOf, Workflow } from "@/lib/design/schema";
import { gatherFacts } from "../facts";
import { aProposal, plantIn, type RuleFixture, without } from "../rule.fixture";
import { unhandledFailure } from "./unhandled-failure";

const failing = (parts: Partial<ItemOf<"failureModes">>, criticality: Workflow["criticality"] = "high") =>
  aProposal({
    components: [aComponent()],
    workflows: [aWorkflow({ criticality })],
    failureModes: [{ id: "F-1", target: "api", mode: "crash", ...parts }],
  });

export const unhandledFailureFixture: RuleFixture = {
  rule: unhandledFailure,
  fires: [failing({}), failing({ detection: "An alert." })],
  silent: [failing({ detection: "An alert.", mitigation: "It restarts." }), failing({}, "low")],
  plant: plantIn("failureModes", (mode, design) =>
    mode.mitigation && gatherFacts(design).isCritical(mode.target) ? without(mode, "mitigation") : null,
  ),
};
