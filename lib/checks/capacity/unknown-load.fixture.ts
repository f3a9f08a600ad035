import { aLoadedService, assumed, plantIn, type RuleFixture, without } from "../rule.fixture";
import { unknownLoad } from "./unknown-load";

export const unknownLoadFixture: RuleFixture = {
  rule: unknownLoad,
  fires: [
    aLoadedService({ workflow: { arrivals: {} } }),
    aLoadedService({ workflow: { arrivals: { growth: assumed(10, "%/year") } } }),
    aLoadedService({ workflow: { arrivals: { mean: assumed(10, "/s") } } }),
  ],
  silent: [aLoadedService({}), aLoadedService({ workflow: { arrivals: {}, criticality: "low" } })],
  plant: plantIn("workflows", (workflow) =>
    workflow.arrivals && ["high", "critical"].includes(workflow.criticality ?? "")
      ? without(workflow, "arrivals")
      : null,
  ),
};
