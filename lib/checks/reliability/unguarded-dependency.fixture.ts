import { aComponent, aRelation, aWorkflow } from "@/lib/design/design.fixture";
import type { Relation, Workflow } from "@/lib/design/schema";
import { gatherFacts } from "../facts";
import { aProposal, plantIn, type RuleFixture, without } from "../rule.fixture";
import { unguardedDependency } from "./unguarded-dependency";

const depending = (parts: Partial<Relation>, criticality: Workflow["criticality"] = "critical") =>
  aProposal({
    components: [aComponent(), aComponent({ id: "db", kind: "database" })],
    relations: [aRelation({ mode: "sync", coupling: "hard", ...parts })],
    workflows: [aWorkflow({ criticality, steps: [{ id: "read", kind: "call", relation: "api-reads-db" }] })],
  });

export const unguardedDependencyFixture: RuleFixture = {
  rule: unguardedDependency,
  fires: [depending({})],
  silent: [
    depending({ fallback: "Answer from the last known state." }),
    depending({ bulkhead: { maxConcurrent: 10 } }),
    depending({ coupling: "soft" }),
    depending({}, "low"),
  ],
  plant: plantIn("relations", (relation, design) =>
    relation.mode === "sync" &&
    relation.coupling === "hard" &&
    (relation.circuitBreaker || relation.bulkhead || relation.fallback) &&
    gatherFacts(design).isCritical(relation.id) &&
    !["client", "person"].includes(design.components.find(({ id }) => id === relation.from)?.kind ?? "person")
      ? without(relation, "circuitBreaker", "bulkhead", "fallback")
      : null,
  ),
};
