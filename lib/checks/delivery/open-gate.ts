import { listOf } from "../describe";
import type { Rule } from "../rule";
import { listProductionStages, type Stage } from "../stages";

const listFaults = ({ gate, rollback }: Stage): string[] => [
  ...(gate && gate.kind !== "none" ? [] : ["has no gate"]),
  ...(rollback ? [] : ["has no rollback"]),
  ...(rollback && (rollback.tested ?? "never") === "never" ? ["has a rollback that was never tested"] : []),
];

export const openGate: Rule = {
  id: "OPS04",
  pillar: "delivery",
  title: "A pipeline stage that reaches production has no gate, or its rollback isn't tested",
  why: "Whatever is merged reaches users, and the first rehearsal of the way back is the emergency.",
  remedy:
    "Let a gate judge by tests and numbers, and exercise the rollback with every release or on a schedule.",
  source: "Forsgren et al., Accelerate; Humble & Farley, Continuous Delivery",
  severity: "error",
  about: "detail",
  find: ({ design }) =>
    listProductionStages(design).flatMap((stage) => {
      const faults = listFaults(stage);
      if (faults.length === 0) return [];
      return [
        {
          targets: [stage.id],
          path: `deployment.stages.${stage.id}`,
          message: `The stage ${stage.id} reaches production and ${listOf(faults)}.`,
          explanation: `It deploys to ${stage.environment}; gate is ${stage.gate?.kind ?? "not said"}, rollback.tested is ${stage.rollback?.tested ?? "not said"}.`,
        },
      ];
    }),
};
