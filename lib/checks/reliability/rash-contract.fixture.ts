import { aWorkflow } from "@/lib/design/design.fixture";
import { shareOf } from "../measure";
import { aProposal, plantIn, type RuleFixture } from "../rule.fixture";
import { rashContract } from "./rash-contract";

const percent = (value: number) => ({ value, unit: "%", basis: "stated" as const });
const promising = (contract: number, internal: number) =>
  aProposal({
    workflows: [aWorkflow()],
    objectives: [
      { id: "O-contract", scope: "checkout", commitment: "contract", target: percent(contract) },
      { id: "O-own", scope: "checkout", commitment: "internal", target: percent(internal) },
    ],
  });

export const rashContractFixture: RuleFixture = {
  rule: rashContract,
  fires: [promising(99.95, 99.9)],
  silent: [promising(99.5, 99.9), promising(99.9, 99.9)],
  plant: plantIn("objectives", (one, { objectives }) => {
    const hasOwn = objectives.some(
      ({ scope, commitment, target }) =>
        scope === one.scope && commitment === "internal" && shareOf(target) !== undefined,
    );
    return one.commitment === "contract" && hasOwn ? { ...one, target: percent(99.9999) } : null;
  }),
  follows: ["REL07", "REL08"],
};
