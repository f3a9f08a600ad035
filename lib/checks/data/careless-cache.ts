import type { Component, Relation } from "@/lib/design/schema";
import { listOf, nameLink, nameOf } from "../describe";
import type { Rule } from "../rule";

type Caching = NonNullable<Component["caching"] | Relation["cache"]>;

const listMissing = (caching: Caching | undefined): string[] => [
  ...(caching?.ttl ? [] : ["expiry"]),
  ...((caching?.invalidation ?? "none") === "none" ? ["invalidation"] : []),
  ...((caching?.stampede ?? "none") === "none" ? ["stampede rule"] : []),
];

const explainMissing = (caching: Caching | undefined) =>
  caching
    ? `invalidation is ${caching.invalidation ?? "not said"}, stampede is ${caching.stampede ?? "not said"}, ttl is ${caching.ttl ? "given" : "not said"}.`
    : "nothing is said of its caching.";

export const carelessCache: Rule = {
  id: "DAT04",
  pillar: "data",
  title: "A cache has no expiry, invalidation or stampede rule",
  why: "Stale data stays for ever, or a hot key that expires sends every caller to the origin at once.",
  remedy: "Say how long an entry lives, what takes it away earlier, and how only one caller fills it again.",
  source: "Nygard, Release It! (cache stampede, dogpile)",
  severity: "warning",
  about: "detail",
  find: ({ design, links }) => [
    ...design.components
      .filter(({ kind, caching }) => kind === "cache" && listMissing(caching).length > 0)
      .map((cache) => ({
        targets: [cache.id],
        path: `components.${cache.id}.caching`,
        message: `The cache ${nameOf(cache)} has no ${listOf(listMissing(cache.caching))}.`,
        explanation: `Of ${cache.id}, ${explainMissing(cache.caching)}`,
      })),
    ...links
      .filter(({ relation: { cache } }) => cache && listMissing(cache).length > 0)
      .map((link) => ({
        targets: [link.relation.id],
        path: `relations.${link.relation.id}.cache`,
        message: `The cache of ${nameLink(link)} has no ${listOf(listMissing(link.relation.cache))}.`,
        explanation: `Of ${link.relation.id}, ${explainMissing(link.relation.cache)}`,
      })),
  ],
};
