import { nameLink } from "../describe";
import type { Facts } from "../facts";
import type { Link } from "../link";
import type { Rule } from "../rule";
import { isPersonal, nameAssets, sensitiveCarried } from "../sensitivity";

const hasControl = ({ design }: Facts, { relation, to }: Link, assets: readonly { id: string }[]) => {
  const ids = new Set([relation.id, to.component?.id, ...assets.map(({ id }) => id)]);
  return design.controls.some(({ appliesTo = [] }) => appliesTo.some((id) => ids.has(id)));
};

export const uncontrolledDisclosure: Rule = {
  id: "PRV04",
  pillar: "privacy",
  title: "Personal data goes to an external party without a control",
  why: "Whoever hands data on answers for what becomes of it.",
  remedy: "Agree on processing, send the least that is needed, and record the control with its evidence.",
  source: "OWASP ASVS 14.2.3; GDPR article 28",
  severity: "warning",
  about: "detail",
  find: (facts) =>
    facts.links.flatMap((link) => {
      const assets = sensitiveCarried(facts, link).filter(isPersonal);
      if (link.to.component?.kind !== "external" || assets.length === 0) return [];
      if (hasControl(facts, link, assets)) return [];
      return [
        {
          targets: [link.relation.id, link.to.component.id],
          message: `Personal data leaves over ${nameLink(link)} without a control.`,
          explanation: `It carries ${nameAssets(assets)} to an external party; no control applies to the relation, the party or the data.`,
        },
      ];
    }),
};
