import type { Component, Design } from "@/lib/design/schema";
import { deployed, isOf } from "../component-kinds";
import { listOf, nameOf } from "../describe";
import type { Rule } from "../rule";
import { listProductionStages } from "../stages";

const progressive = new Set(["rolling", "blue-green", "canary", "feature-flag", "shadow"]);

function listMissing({ release }: Component, design: Design): string[] {
  const strategy = release?.strategy ?? design.deployment.strategy;
  const rollback = release?.rollback ?? listProductionStages(design).find((stage) => stage.rollback);
  return [
    ...(progressive.has(strategy ?? "") ? [] : ["progressive release"]),
    ...(rollback ? [] : ["rollback"]),
  ];
}

export const riskyRelease: Rule = {
  id: "OPS02",
  pillar: "delivery",
  title: "There is no rollback or progressive release for a critical component",
  why: "A bad release reaches everyone at once, and the way back is thought up while customers wait.",
  remedy: "Release to a few first, compare, and keep a way back that takes minutes and is rehearsed.",
  source: "AWS Well-Architected OPS06",
  severity: "warning",
  about: "detail",
  find: ({ design, isCritical }) =>
    design.components
      .filter((one) => isOf(deployed, one) && one.status !== "existing" && isCritical(one.id))
      .flatMap((component) => {
        const missing = listMissing(component, design);
        if (missing.length === 0) return [];
        return [
          {
            targets: [component.id],
            path: `components.${component.id}.release`,
            message: `${nameOf(component)} is critical and has no ${listOf(missing)}.`,
            explanation: `Its own release is ${component.release?.strategy ?? "not said"}, the deployment's strategy is ${design.deployment.strategy ?? "not said"}, and a rollback is looked for in both and in the stages that reach production.`,
          },
        ];
      }),
};
