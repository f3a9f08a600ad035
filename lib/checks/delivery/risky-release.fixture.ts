import { aComponent, aWorkflow } from "@/lib/design/design.fixture";
import type { Component, Design } from "@/lib/design/schema";
import { gatherFacts } from "../facts";
import { aProposal, plantIn, type RuleFixture } from "../rule.fixture";
import { riskyRelease } from "./risky-release";

const releasing = (component: Partial<Component>, deployment: Design["deployment"] = {}) =>
  aProposal({
    components: [aComponent(component)],
    workflows: [aWorkflow({ criticality: "high" })],
    deployment,
  });

export const riskyReleaseFixture: RuleFixture = {
  rule: riskyRelease,
  fires: [releasing({}), releasing({ release: { strategy: "recreate", rollback: "Former image." } })],
  silent: [
    releasing({ release: { strategy: "canary", rollback: "Former image." } }),
    releasing({ status: "existing" }),
    releasing({ release: { rollback: "Former image." } }, { strategy: "rolling" }),
  ],
  plant: plantIn("components", (component, design) =>
    component.kind === "service" &&
    component.status !== "existing" &&
    gatherFacts(design).isCritical(component.id)
      ? { ...component, release: { ...component.release, strategy: "recreate" } }
      : null,
  ),
};
