import { aComponent, aRelation } from "@/lib/design/design.fixture";
import type { Component, Relation } from "@/lib/design/schema";
import { gatherFacts } from "../facts";
import { aProposal, plantIn, type RuleFixture } from "../rule.fixture";
import { sensitiveHeld, sensitiveIn } from "../sensitivity";
import { unencryptedData } from "./unencrypted-data";

const keeping = (
  component: Partial<Component>,
  relation: Partial<Relation>,
  classification: "confidential" | "internal" = "confidential",
) =>
  aProposal({
    components: [aComponent(), aComponent({ id: "db", kind: "database", ...component })],
    dataAssets: [{ id: "order", name: "Order", classification, systemOfRecord: "db" }],
    relations: [aRelation({ carries: ["order"], ...relation })],
  });

export const unencryptedDataFixture: RuleFixture = {
  rule: unencryptedData,
  fires: [
    keeping({ encryptionAtRest: "own-key" }, {}),
    keeping({ encryptionAtRest: "own-key" }, { encrypted: "none" }),
    keeping({}, { encrypted: "tls" }),
  ],
  silent: [keeping({ encryptionAtRest: "own-key" }, { encrypted: "tls" }), keeping({}, {}, "internal")],
  plant: (design) => [
    ...plantIn("relations", (relation) =>
      relation.encrypted &&
      relation.encrypted !== "none" &&
      sensitiveIn(gatherFacts(design), relation.carries).length > 0 &&
      design.components.find(({ id }) => id === relation.from)?.kind !== "person"
        ? { ...relation, encrypted: "none" }
        : null,
    )(design),
    ...plantIn("components", (component) =>
      component.encryptionAtRest &&
      ["database", "cache", "object-store"].includes(component.kind) &&
      sensitiveHeld(gatherFacts(design), component).length > 0
        ? { ...component, encryptionAtRest: "none" }
        : null,
    )(design),
  ],
};
