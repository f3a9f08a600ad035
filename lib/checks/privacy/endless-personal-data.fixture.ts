import { aComponent } from "@/lib/design/design.fixture";
import type { ItemOf } from "@/lib/design/schema";
import { aProposal, plantIn, type RuleFixture, without } from "../rule.fixture";
import { endlessPersonalData } from "./endless-personal-data";

const retention = { value: 2, unit: "years", basis: "assumed" as const };
const keeping = (parts: Partial<ItemOf<"dataAssets">>) =>
  aProposal({
    components: ["db", "index"].map((id) => aComponent({ id, kind: "database" })),
    dataAssets: [
      { id: "account", name: "Account", tags: ["pii"], systemOfRecord: "db", copies: ["index"], ...parts },
    ],
  });

export const endlessPersonalDataFixture: RuleFixture = {
  rule: endlessPersonalData,
  fires: [
    keeping({}),
    keeping({ retention, deletion: { how: "none" } }),
    keeping({ retention, deletion: { how: "hard-delete", reaches: ["db"] } }),
  ],
  silent: [
    keeping({ retention, deletion: { how: "hard-delete", reaches: ["db", "index"] } }),
    keeping({ tags: [] }),
  ],
  plant: (design) => [
    ...plantIn("dataAssets", (asset) =>
      asset.tags?.includes("pii") && asset.retention ? without(asset, "retention") : null,
    )(design),
    ...plantIn("dataAssets", (asset) =>
      asset.tags?.includes("pii") && asset.deletion?.reaches?.length
        ? { ...asset, deletion: { ...asset.deletion, reaches: asset.deletion.reaches.slice(1) } }
        : null,
    )(design),
  ],
};
