import type { Component } from "@/lib/design/schema";
import { nameLink, nameOf } from "../describe";
import type { Facts } from "../facts";
import type { Draft } from "../finding";
import type { Rule } from "../rule";
import { nameAssets, sensitiveCarried, sensitiveHeld } from "../sensitivity";

const storing = new Set<Component["kind"]>([
  "database",
  "cache",
  "search",
  "object-store",
  "broker",
  "artifact-store",
]);

const findInTransit = (facts: Facts): Draft[] =>
  facts.links.flatMap((link) => {
    const { encrypted, id } = link.relation;
    const assets = sensitiveCarried(facts, link);
    if ((encrypted && encrypted !== "none") || assets.length === 0) return [];
    if (link.from.component?.kind === "person") return [];
    return [
      {
        targets: [id],
        path: `relations.${id}.encrypted`,
        message: `${nameLink(link)} carries confidential data unencrypted.`,
        explanation: `It carries ${nameAssets(assets)}; encrypted is ${encrypted ?? "not said"}.`,
        fix: { upsert: { relations: [{ id, encrypted: "tls" }] } },
      },
    ];
  });

const findAtRest = (facts: Facts): Draft[] =>
  facts.design.components.flatMap((component) => {
    const { id, kind, encryptionAtRest } = component;
    const assets = sensitiveHeld(facts, component);
    const isEncrypted = encryptionAtRest && encryptionAtRest !== "none";
    if (!storing.has(kind) || isEncrypted || assets.length === 0) return [];
    return [
      {
        targets: [id],
        path: `components.${id}.encryptionAtRest`,
        message: `${nameOf(component)} keeps confidential data unencrypted.`,
        explanation: `It holds ${nameAssets(assets)}; encryptionAtRest is ${encryptionAtRest ?? "not said"}.`,
        fix: { upsert: { components: [{ id, encryptionAtRest: "provider-key" }] } },
      },
    ];
  });

export const unencryptedData: Rule = {
  id: "SEC02",
  pillar: "security",
  title: "Confidential data is unencrypted in transit or at rest",
  why: "A tapped line, a lost disk or a copied snapshot shows everything.",
  remedy: "Use TLS on every hop and encrypt every store, with keys of your own where the data asks for it.",
  source: "AWS Well-Architected SEC08 and SEC09",
  severity: "error",
  about: "detail",
  find: (facts) => [...findInTransit(facts), ...findAtRest(facts)],
};
