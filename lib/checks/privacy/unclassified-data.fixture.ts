import { aProposal, plantIn, type RuleFixture, without } from "../rule.fixture";
import { unclassifiedData } from "./unclassified-data";

const order = { id: "order", name: "Order" };

export const unclassifiedDataFixture: RuleFixture = {
  rule: unclassifiedData,
  fires: [aProposal({ dataAssets: [order] })],
  silent: [aProposal({ dataAssets: [{ ...order, classification: "internal" }] })],
  plant: plantIn("dataAssets", (asset) => (asset.classification ? without(asset, "classification") : null)),
};
