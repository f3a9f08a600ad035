import type { Design } from "@/lib/design/schema";
import { aProposal, type Planted, type RuleFixture } from "../rule.fixture";
import type { Stage } from "../stages";
import { rebuiltArtifact } from "./rebuilt-artifact";

const piping = (...stages: Stage[]) => aProposal({ deployment: { stages } });

const plant = (design: Design): Planted[] => {
  const stages = design.deployment.stages ?? [];
  return stages
    .filter(({ artifact }) => artifact === "promotes")
    .map(({ id }) => ({
      target: id,
      design: {
        ...design,
        deployment: {
          ...design.deployment,
          stages: stages.map((stage) =>
            stage.id === id ? { ...stage, artifact: "rebuilds" as const } : stage,
          ),
        },
      },
    }));
};

export const rebuiltArtifactFixture: RuleFixture = {
  rule: rebuiltArtifact,
  fires: [
    piping({ id: "build", artifact: "builds" }, { id: "release", artifact: "rebuilds" }),
    piping({ id: "build", artifact: "builds" }, { id: "release", artifact: "builds", after: ["build"] }),
  ],
  silent: [
    piping({ id: "build", artifact: "builds" }, { id: "release", artifact: "promotes" }),
    piping({ id: "web", artifact: "builds", after: [] }, { id: "api", artifact: "builds", after: [] }),
  ],
  plant,
};
