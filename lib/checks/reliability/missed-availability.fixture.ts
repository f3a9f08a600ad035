import { aComponent } from "@/lib/design/design.fixture";
import { aLoadedService, assumed, plantIn, type RuleFixture } from "../rule.fixture";
import { missedAvailability } from "./missed-availability";

const up = (value: number) => ({ availability: assumed(value, "%") });

const chained = (each: number, promised?: number, objectives: object[] = []) =>
  aLoadedService(
    { workflow: promised === undefined ? {} : { objective: { availability: assumed(promised, "%") } } },
    {
      components: [aComponent(up(each)), aComponent({ id: "db", kind: "database", ...up(each) })],
      ...(objectives.length > 0 && {
        objectives: [
          { id: "O-1", scope: "checkout", indicator: "availability", target: assumed(99.99, "%") },
        ],
      }),
    },
  );

export const missedAvailabilityFixture: RuleFixture = {
  rule: missedAvailability,
  fires: [chained(99.9, 99.9), chained(99.9, undefined, [{}])],
  silent: [
    chained(99.99, 99.9),
    chained(99.9),
    aLoadedService({ workflow: { objective: { availability: assumed(99.9, "%") } } }),
  ],
  plant: plantIn("workflows", (workflow) =>
    workflow.objective?.availability
      ? { ...workflow, objective: { ...workflow.objective, availability: assumed(99.9999, "%") } }
      : null,
  ),
  follows: ["REL08"],
};
