import { aComponent } from "@/lib/design/design.fixture";
import type { Boundary } from "@/lib/design/schema";
import { aProposal, type Planted, type RuleFixture } from "../rule.fixture";
import { unsegmentedStore } from "./unsegmented-store";

const storing = (boundaries: Boundary[], classification: "restricted" | "internal" = "restricted") =>
  aProposal({
    components: [
      aComponent({ exposure: "internet" }),
      aComponent({ id: "db", kind: "database", name: "Cards" }),
    ],
    dataAssets: [{ id: "card", name: "Card", classification, systemOfRecord: "db" }],
    boundaries,
  });

export const unsegmentedStoreFixture: RuleFixture = {
  rule: unsegmentedStore,
  fires: [storing([]), storing([{ id: "B-all", kind: "network", contains: ["api", "db"] }])],
  silent: [storing([{ id: "B-data", kind: "network", contains: ["db"] }]), storing([], "internal")],
  plant: (design): Planted[] =>
    design.components
      .filter(
        ({ id, kind }) =>
          kind === "database" &&
          design.dataAssets.some(
            ({ systemOfRecord, classification }) => systemOfRecord === id && classification === "restricted",
          ),
      )
      .map(({ id }) => ({
        target: id,
        design: {
          ...design,
          boundaries: design.boundaries.map((boundary) => ({
            ...boundary,
            contains: (boundary.contains ?? []).filter((part) => part !== id),
          })),
        },
      })),
  follows: ["CTR01", "SEC05", "PRV03"],
};
