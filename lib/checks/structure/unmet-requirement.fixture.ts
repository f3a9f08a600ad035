import { aComponent, aRequirement } from "@/lib/design/design.fixture";
import { aProposal, plantIn, type RuleFixture, without } from "../rule.fixture";
import { unmetRequirement } from "./unmet-requirement";

export const unmetRequirementFixture: RuleFixture = {
  rule: unmetRequirement,
  fires: [
    aProposal({ requirements: [aRequirement()] }),
    aProposal({ requirements: [aRequirement({ satisfiedBy: [], priority: "could" })] }),
  ],
  silent: [aProposal({ requirements: [aRequirement({ satisfiedBy: ["api"] })], components: [aComponent()] })],
  plant: plantIn("requirements", (requirement) =>
    requirement.satisfiedBy ? without(requirement, "satisfiedBy") : null,
  ),
  follows: ["DEC03"],
};
