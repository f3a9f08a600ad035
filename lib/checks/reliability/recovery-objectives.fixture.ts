import { aComponent, aWorkflow } from "@/lib/design/design.fixture";
import type { Component } from "@/lib/design/schema";
import { gatherFacts } from "../facts";
import { aProposal, type Planted, plantIn, type RuleFixture } from "../rule.fixture";
import { recoveryObjectives } from "./recovery-objectives";

const time = (value: number, unit: string) => ({ value, unit, basis: "stated" as const });
const objective = { id: "O-1", scope: "checkout", recoveryTime: time(1, "h"), recoveryPoint: time(5, "min") };
const storing = (backups: Component["backups"], objectives = [objective]) =>
  aProposal({
    components: [aComponent({ id: "db", kind: "database", name: "Orders", backups })],
    dataAssets: [{ id: "order", name: "Order", systemOfRecord: "db" }],
    objectives,
    workflows: [
      aWorkflow({ criticality: "critical", steps: [{ id: "write", kind: "local", writes: ["order"] }] }),
    ],
  });

export const recoveryObjectivesFixture: RuleFixture = {
  rule: recoveryObjectives,
  fires: [
    storing({ interval: time(5, "min") }, []),
    storing({ interval: time(1, "day") }),
    storing({ restoreTime: time(4, "h") }),
  ],
  silent: [storing({ interval: time(300, "s"), restoreTime: time(45, "min") })],
  plant: (design): Planted[] =>
    [
      ...plantIn("objectives", (one) => {
        const covering = design.objectives.filter(
          ({ scope, recoveryTime }) => scope === one.scope && recoveryTime,
        );
        const isNeeded = one.scope !== undefined && gatherFacts(design).isCritical(one.scope);
        if (!one.recoveryTime || !isNeeded || covering.length > 1) return null;
        return {
          id: one.id,
          ...(one.scope && { scope: one.scope }),
          ...(one.target && { target: one.target }),
        };
      })(design).map((planted) => ({
        ...planted,
        target: design.objectives.find(({ id }) => id === planted.target)?.scope ?? "",
      })),
    ].filter(({ target }) => design.workflows.some(({ id }) => id === target)),
};
