import { gatherFacts } from "../facts";
import { isSync } from "../link";
import { aLoadedService, assumed, plantIn, type RuleFixture } from "../rule.fixture";
import { slowPart } from "./slow-part";

const promise = (percentile: number) => ({
  objective: { latency: { percentile, ms: 200, basis: "stated" as const } },
});
const fanOut = assumed(100, "parts");

export const slowPartFixture: RuleFixture = {
  rule: slowPart,
  fires: [
    aLoadedService({ relation: { fanOut }, workflow: promise(99) }),
    aLoadedService({ relation: { fanOut: assumed(3, "parts") }, workflow: promise(99) }),
  ],
  silent: [
    aLoadedService({
      relation: { fanOut, fallback: "Goes on without the late ones." },
      workflow: promise(99),
    }),
    aLoadedService({ relation: { fanOut: assumed(1, "parts") }, workflow: promise(99) }),
    aLoadedService({ relation: { fanOut } }),
  ],
  plant: plantIn("relations", (relation, design) => {
    const facts = gatherFacts(design);
    const link = facts.link(relation.id);
    const isPromised = design.workflows.some(
      ({ objective, steps = [] }) =>
        objective?.latency && steps.some((step) => step.relation === relation.id),
    );
    if (!link || !isSync(link) || !isPromised || relation.fallback) return null;
    return { ...relation, fanOut: assumed(100_000, "parts") };
  }),
  follows: ["PER01", "PER02", "PER04", "PER05", "PER08", "PER09"],
};
