import { aComponent } from "@/lib/design/design.fixture";
import { computeNumbers } from "@/lib/numbers/compute-numbers";
import { aLoadedService, assumed, plantIn, type RuleFixture } from "../rule.fixture";
import { weakDependency } from "./weak-dependency";

const up = (value: number) => ({ availability: assumed(value, "%") });

const depending = (database: object, promised = 99.9) =>
  aLoadedService(
    { workflow: { objective: { availability: assumed(promised, "%") } } },
    { components: [aComponent(), aComponent({ id: "db", kind: "database", ...database })] },
  );

export const weakDependencyFixture: RuleFixture = {
  rule: weakDependency,
  fires: [depending(up(99.9)), depending(up(99.95))],
  silent: [depending(up(99.99)), depending({}), depending(up(99.95), 99)],
  plant: plantIn("components", (component, design) => {
    const needing = computeNumbers(design).workflows.some(
      ({ availability: { objective, needs } }) =>
        objective !== null && needs.some((need) => need.component === component.id && need.share > 0.99),
    );
    return needing ? { ...component, ...up(90) } : null;
  }),
  follows: ["REL07"],
};
