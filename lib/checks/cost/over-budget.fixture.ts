import { aComponent } from "@/lib/design/design.fixture";
import type { Component } from "@/lib/design/schema";
import { aProposal, plantIn, type RuleFixture } from "../rule.fixture";
import { overBudget } from "./over-budget";

const euros = (value: number, unit = "EUR/month") => ({ value, unit, basis: "stated" as const });
const costing = (component: Partial<Component>) =>
  aProposal({ context: { budget: euros(1000) }, components: [aComponent(component)] });

export const overBudgetFixture: RuleFixture = {
  rule: overBudget,
  fires: [
    costing({}),
    costing({ unitCost: euros(1200) }),
    costing({ unitCost: euros(400), replicas: { min: 3 } }),
  ],
  silent: [
    costing({ unitCost: euros(900) }),
    costing({ unitCost: euros(9600, "EUR/year") }),
    aProposal({ components: [aComponent()] }),
  ],
  plant: (design) =>
    plantIn("components", (component) =>
      component.unitCost && design.context.budget && component.kind === "service"
        ? { ...component, unitCost: { ...component.unitCost, value: 1_000_000 } }
        : null,
    )(design).map((planted) => ({ ...planted, target: "budget" })),
};
