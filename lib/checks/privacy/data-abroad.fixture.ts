import { aComponent, aRelation } from "@/lib/design/design.fixture";
import type { Design } from "@/lib/design/schema";
import { aProposal, plantIn, type RuleFixture } from "../rule.fixture";
import { dataAbroad } from "./data-abroad";

const lying = (regions: string[], residency: string[], design: Partial<Design> = {}) =>
  aProposal({
    components: [aComponent(), aComponent({ id: "db", kind: "database", name: "Orders", regions })],
    dataAssets: [{ id: "order", name: "Order", systemOfRecord: "db", residency }],
    ...design,
  });

export const dataAbroadFixture: RuleFixture = {
  rule: dataAbroad,
  fires: [
    lying(["us-east-1"], ["eu-central-1"]),
    lying(["us-east-1"], ["eu"], {
      dataAssets: [{ id: "order", name: "Order", systemOfRecord: "api", residency: ["eu"] }],
      relations: [aRelation({ carries: ["order"] })],
    }),
  ],
  silent: [lying(["eu-central-1"], ["eu-central-1"]), lying(["eu-west-1"], ["EU"]), lying(["us-east-1"], [])],
  plant: plantIn("dataAssets", (asset) =>
    asset.residency?.length && asset.systemOfRecord ? { ...asset, residency: ["antarctica-1"] } : null,
  ),
};
