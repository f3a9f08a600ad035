import { nameOf } from "../describe";
import type { Rule } from "../rule";

export const unclassifiedData: Rule = {
  id: "PRV01",
  pillar: "privacy",
  title: "A data asset isn't classified",
  why: "Nobody knows how it must be guarded, so it is guarded like the least of the others.",
  remedy:
    "Say whether it is public, internal, confidential or restricted, and tag personal, card and health data.",
  source: "OWASP ASVS 14.1.1",
  severity: "error",
  about: "detail",
  find: ({ design }) =>
    design.dataAssets
      .filter(({ classification }) => !classification)
      .map((asset) => ({
        targets: [asset.id],
        path: `dataAssets.${asset.id}.classification`,
        message: `${nameOf(asset)} isn't classified.`,
        explanation: `Its tags are ${asset.tags?.length ? asset.tags.join(", ") : "empty"}, and its classification is not said.`,
      })),
};
