import { aComponent, aRelation, aShop } from "@/lib/design/design.fixture";
import { aProposal, plantIn, type RuleFixture } from "../rule.fixture";
import { brokenReference } from "./broken-reference";

export const brokenReferenceFixture: RuleFixture = {
  rule: brokenReference,
  fires: [
    aProposal({ components: [aComponent()], relations: [aRelation({ to: "nowhere" })] }),
    aProposal({ components: [aComponent(), aComponent()] }),
  ],
  silent: [aShop()],
  plant: plantIn("dataAssets", (asset) => ({ ...asset, copies: [...(asset.copies ?? []), "no-such-store"] })),
  follows: ["PRV02"],
};
