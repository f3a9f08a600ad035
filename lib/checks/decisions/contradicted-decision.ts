import type { Decision } from "@/lib/design/schema";
import { findContradictions } from "../confirmations";
import type { Facts } from "../facts";
import type { Draft } from "../finding";
import type { Rule } from "../rule";

const judge = (decision: Decision, facts: Facts): Draft[] =>
  (decision.confirmation ?? []).flatMap((confirmation, index) =>
    findContradictions(confirmation, facts).map(({ target, fact }) => ({
      targets: [decision.id, target],
      path: `decisions.${decision.id}.confirmation.${index}`,
      message: `${target} contradicts the decision ${decision.id}, "${decision.title}".`,
      explanation: `The decision is accepted and confirmed by the rule ${confirmation.rule}; ${fact}.`,
    })),
  );

export const contradictedDecision: Rule = {
  id: "DEC02",
  pillar: "decisions",
  title: "An accepted decision is contradicted by the model",
  why: "Either the design has drifted, or the decision no longer holds; whoever reads both is misled by one.",
  remedy: "Change the model back, or supersede the decision with a new one that says why.",
  source: "MADR (confirmation); ArchUnit",
  severity: "error",
  about: "shape",
  find: (facts) =>
    facts.design.decisions
      .filter(({ status }) => status === "accepted")
      .flatMap((decision) => judge(decision, facts)),
};
