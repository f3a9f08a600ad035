import { aComponent } from "@/lib/design/design.fixture";
import { aProposal, plantIn, type RuleFixture, without } from "../rule.fixture";
import { unclearRecord } from "./unclear-record";

const components = ["db", "crm"].map((id) => aComponent({ id, kind: "database" }));

export const unclearRecordFixture: RuleFixture = {
  rule: unclearRecord,
  fires: [
    aProposal({ dataAssets: [{ id: "customer", name: "Customer" }] }),
    aProposal({
      components,
      dataAssets: [
        { id: "customer", name: "Customer", systemOfRecord: "db" },
        { id: "customer-2", name: "customer", systemOfRecord: "crm" },
      ],
    }),
  ],
  silent: [
    aProposal({
      components,
      dataAssets: [{ id: "customer", name: "Customer", systemOfRecord: "db", copies: ["crm"] }],
    }),
  ],
  plant: plantIn("dataAssets", (asset) => (asset.systemOfRecord ? without(asset, "systemOfRecord") : null)),
  follows: ["STR10", "PRV02"],
};
