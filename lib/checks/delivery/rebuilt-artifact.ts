import type { Design } from "@/lib/design/schema";
import type { Rule } from "../rule";
import { listEarlier, type Stage } from "../stages";

const buildsAgain = (design: Design, stage: Stage) =>
  stage.artifact === "rebuilds" ||
  (stage.artifact === "builds" && listEarlier(design, stage).some(({ artifact }) => artifact === "builds"));

export const rebuiltArtifact: Rule = {
  id: "OPS05",
  pillar: "delivery",
  title: "A build isn't promoted as the same artifact through the environments",
  why: "What was tested isn't what runs: another base image, another dependency, another time.",
  remedy: "Build once, name the artifact by its digest, and promote that digest from stage to stage.",
  source: "Humble & Farley, Continuous Delivery; SLSA",
  severity: "warning",
  about: "shape",
  find: ({ design }) =>
    (design.deployment.stages ?? [])
      .filter((stage) => buildsAgain(design, stage))
      .map((stage) => ({
        targets: [stage.id],
        path: `deployment.stages.${stage.id}.artifact`,
        message: `The stage ${stage.id} builds again what an earlier stage built.`,
        explanation: `Its artifact is ${stage.artifact}; before it come ${
          listEarlier(design, stage)
            .map(({ id, artifact }) => `${id} (${artifact ?? "not said"})`)
            .join(", ") || "no stages"
        }.`,
        fix: { set: { deployment: { stages: [{ id: stage.id, artifact: "promotes" }] } } },
      })),
};
