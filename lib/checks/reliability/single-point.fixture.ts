import { aComponent, aRelation, aWorkflow } from "@/lib/design/design.fixture";
import type { Component, Relation } from "@/lib/design/schema";
import { listHardDependencies } from "../dependencies";
import { gatherFacts } from "../facts";
import { aProposal, plantIn, type RuleFixture, without } from "../rule.fixture";
import { singlePoint } from "./single-point";

const needing = (db: Partial<Component>, relation: Partial<Relation> = {}) =>
  aProposal({
    components: [
      aComponent({ replicas: { min: 3 } }),
      aComponent({ id: "db", kind: "database", name: "Orders", ...db }),
    ],
    relations: [aRelation({ mode: "sync", coupling: "hard", ...relation })],
    workflows: [
      aWorkflow({ criticality: "critical", steps: [{ id: "read", kind: "call", relation: "api-reads-db" }] }),
    ],
  });

export const singlePointFixture: RuleFixture = {
  rule: singlePoint,
  fires: [needing({ replicas: { min: 1 } }), needing({})],
  silent: [
    needing({ replicas: { min: 2 } }),
    needing({ replicas: { min: 1 }, replication: { mode: "sync", copies: 2 } }),
    needing({ replicas: { min: 1 } }, { coupling: "soft" }),
    needing({ kind: "external" }),
  ],
  plant: plantIn("components", (component, design) => {
    const facts = gatherFacts(design);
    const needed = design.workflows
      .filter(({ id }) => facts.isCritical(id))
      .flatMap((workflow) => listHardDependencies(workflow, facts));
    const isRun = ["service", "gateway", "database", "worker", "broker"].includes(component.kind);
    return isRun && (component.replicas?.min ?? 0) > 1 && needed.some(({ id }) => id === component.id)
      ? { ...without(component, "replication"), replicas: { min: 1, max: 1 } }
      : null;
  }),
  follows: ["PER01", "PER04", "PER05", "REL10", "DAT06"],
};
