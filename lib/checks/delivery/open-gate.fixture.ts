import type { Design } from "@/lib/design/schema";
import { aProposal, type Planted, type RuleFixture, without } from "../rule.fixture";
import { listProductionStages, type Stage } from "../stages";
import { openGate } from "./open-gate";

const releasing = (stage: Partial<Stage>, environment = "production") =>
  aProposal({
    deployment: {
      environments: [{ id: "test" }, { id: "production" }],
      stages: [{ id: "release", environment, ...stage }],
    },
  });
const gate = { kind: "automatic" as const };
const rollback = { how: "Former image.", tested: "every-release" as const };

const plant = (design: Design): Planted[] =>
  listProductionStages(design)
    .filter((stage) => stage.gate)
    .map(({ id }) => ({
      target: id,
      design: {
        ...design,
        deployment: {
          ...design.deployment,
          stages: (design.deployment.stages ?? []).map((one) => (one.id === id ? without(one, "gate") : one)),
        },
      },
    }));

export const openGateFixture: RuleFixture = {
  rule: openGate,
  fires: [
    releasing({ rollback }),
    releasing({ gate }),
    releasing({ gate, rollback: { how: "Former image." } }),
  ],
  silent: [releasing({ gate, rollback }), releasing({}, "test")],
  plant,
};
