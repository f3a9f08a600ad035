import { aComponent, aDecision, aRelation, aWorkflow } from "@/lib/design/design.fixture";
import type { Decision, Design } from "@/lib/design/schema";
import { aProposal, type Planted, plantPatch, type RuleFixture } from "../rule.fixture";
import { contradictedDecision } from "./contradicted-decision";

type Confirmation = NonNullable<Decision["confirmation"]>[number];

const confirming = (
  confirmation: Confirmation,
  parts: Partial<Design> = {},
  status: Decision["status"] = "accepted",
) =>
  aProposal({
    components: [
      aComponent({ technology: { name: "Node.js 24" } }),
      aComponent({ id: "db", kind: "database" }),
      aComponent({ id: "edge", kind: "gateway" }),
    ],
    relations: [aRelation({ mode: "sync" })],
    workflows: [aWorkflow({ coordination: "choreography" })],
    decisions: [aDecision({ status, confirmation: [confirmation] })],
    ...parts,
  });

const noRelation: Confirmation = { rule: "no-relation", subjects: ["api"], objects: ["db"] };

export const contradictedDecisionFixture: RuleFixture = {
  rule: contradictedDecision,
  fires: [
    confirming(noRelation),
    confirming(
      { rule: "no-relation", subjects: ["B-front"], objects: ["db"] },
      {
        boundaries: [{ id: "B-front", kind: "trust", contains: ["api"] }],
      },
    ),
    confirming({ rule: "only-through", subjects: ["api"], objects: ["db"], through: ["edge"] }),
    confirming({ rule: "technology", subjects: ["api"], value: "Go" }),
    confirming({ rule: "mode", subjects: ["api"], value: "async" }),
    confirming({ rule: "coordination", subjects: ["checkout"], value: "orchestration" }),
    confirming({ rule: "no-kind", value: "gateway" }),
  ],
  silent: [
    confirming(noRelation, {}, "proposed"),
    confirming({ rule: "no-relation", subjects: ["db"], objects: ["api"] }),
    confirming({ rule: "technology", subjects: ["api"], value: "node.js" }),
    confirming({ rule: "mode", subjects: ["api"], value: "sync" }),
    confirming({ rule: "no-kind", value: "cache" }),
  ],
  plant: (design): Planted[] =>
    plantPatch(() => {
      const decision = design.decisions.find(({ status }) => status === "accepted");
      const [subject, object] = design.components;
      if (!decision || !subject || !object) return null;
      const relation = { id: "planted-way", from: subject.id, to: object.id, mode: "async" };
      const confirmation = [{ rule: "no-relation", subjects: [subject.id], objects: [object.id] }];
      return {
        patch: { upsert: { relations: [relation], decisions: [{ id: decision.id, confirmation }] } },
        target: decision.id,
      };
    })(design),
  follows: ["STR10"],
};
