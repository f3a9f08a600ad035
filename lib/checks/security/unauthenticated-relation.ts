import { nameLink, nameOf } from "../describe";
import type { Rule } from "../rule";
import { nameAssets, sensitiveAt } from "../sensitivity";

export const unauthenticatedRelation: Rule = {
  id: "SEC01",
  pillar: "security",
  title: "An unauthenticated relation reaches a sensitive component",
  why: "Whoever reaches the address is let in, and one foothold opens everything behind it.",
  remedy:
    "Let the callee know who calls: mutual TLS or workload identity between services, tokens for users.",
  source: "Threagile; OWASP ASVS 13.2.1",
  severity: "error",
  about: "detail",
  find: (facts) =>
    facts.links.flatMap((link) => {
      const target = link.to.component;
      const authn = link.relation.authn ?? link.to.operation?.auth;
      if (
        !target ||
        (authn && authn !== "none") ||
        target.kind === "person" ||
        link.from.component?.kind === "person"
      )
        return [];
      const assets = sensitiveAt(facts, target);
      if (assets.length === 0) return [];
      return [
        {
          targets: [link.relation.id, target.id],
          path: `relations.${link.relation.id}.authn`,
          message: `${nameLink(link)} doesn't authenticate its caller.`,
          explanation: `Its authn is ${authn ?? "not said"}, and ${nameOf(target)} handles ${nameAssets(assets)}.`,
        },
      ];
    }),
};
