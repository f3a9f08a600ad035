import { aDecision, aRequirement } from "@/lib/design/design.fixture";
import type { Decision, Requirement } from "@/lib/design/schema";
import { aProposal, type Planted, type RuleFixture } from "../rule.fixture";
import { unrecordedDecision } from "./unrecorded-decision";

const requiring = (requirement: Partial<Requirement>, decision: Partial<Decision> = {}) =>
  aProposal({
    requirements: [aRequirement({ priority: "must", criticality: "high", ...requirement })],
    decisions: [aDecision(decision)],
  });

export const unrecordedDecisionFixture: RuleFixture = {
  rule: unrecordedDecision,
  fires: [requiring({}), requiring({}, { drivers: ["R-1"], status: "rejected" })],
  silent: [
    requiring({}, { drivers: ["R-1"] }),
    requiring({ satisfiedBy: ["D-1"] }),
    requiring({ priority: "should" }),
  ],
  plant: (design): Planted[] =>
    design.requirements
      .filter(({ id, priority, criticality }) => {
        const isRecorded = design.decisions.some(({ drivers = [] }) => drivers.includes(id));
        return priority === "must" && criticality === "high" && isRecorded;
      })
      .slice(0, 6)
      .map(({ id }) => ({
        target: id,
        design: {
          ...design,
          requirements: design.requirements.map((one) =>
            one.id === id
              ? {
                  ...one,
                  satisfiedBy: one.satisfiedBy?.filter(
                    (part) => !design.decisions.some((decision) => decision.id === part),
                  ),
                }
              : one,
          ),
          decisions: design.decisions.map((one) => ({
            ...one,
            drivers: one.drivers?.filter((driver) => driver !== id),
          })),
        },
      })),
  follows: ["DEC01", "STR11"],
};
