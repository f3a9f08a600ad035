import { aWorkflow } from "@/lib/design/design.fixture";
import type { Step } from "@/lib/design/schema";
import { aProposal, plantStep, type RuleFixture, without } from "../rule.fixture";
import { unguardedAggregate } from "./unguarded-aggregate";

const writing = (id: string, step: Partial<Step>) =>
  aWorkflow({ id, steps: [{ id: "write", kind: "call", writes: ["stock"], ...step }] });
const lock = { isolation: "semantic-lock" as const };

export const unguardedAggregateFixture: RuleFixture = {
  rule: unguardedAggregate,
  fires: [
    aProposal({ workflows: [writing("sell", {}), writing("count", lock)] }),
    aProposal({ workflows: [writing("sell", { isolation: "none" }), writing("count", {})] }),
  ],
  silent: [
    aProposal({ workflows: [writing("sell", lock), writing("count", lock)] }),
    aProposal({ workflows: [writing("sell", {})] }),
  ],
  plant: plantStep((step, workflow, { workflows }) => {
    const isShared = workflows.some(
      ({ id, steps = [] }) =>
        id !== workflow.id &&
        steps.some(({ writes = [] }) => step.writes?.some((asset) => writes.includes(asset))),
    );
    return isShared && step.isolation ? without(step, "isolation") : null;
  }),
};
