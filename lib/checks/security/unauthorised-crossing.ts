import { listCrossed, listEnclosing } from "../boundaries";
import { listOf, nameLink } from "../describe";
import type { Link } from "../link";
import type { Rule } from "../rule";

const isNone = (value: string | undefined) => value === undefined || value === "none";

const listMissing = ({ relation, to }: Link): string[] => [
  ...(isNone(relation.authz ?? to.operation?.authz) ? ["authorisation"] : []),
  ...(isNone(relation.identity) ? ["identity of the caller"] : []),
];

const touchesPerson = ({ from, to }: Link) =>
  from.component?.kind === "person" || to.component?.kind === "person";

export const unauthorisedCrossing: Rule = {
  id: "SEC05",
  pillar: "security",
  title: "A trust boundary is crossed without authorisation or the caller's identity",
  why: "Being known isn't being allowed: without both, one caller reads another's data.",
  remedy: "Say what is allowed to whom, and carry the identity of the user or service over the boundary.",
  source: "Threagile; OWASP ASVS 8",
  severity: "warning",
  about: "detail",
  find(facts) {
    const enclosing = listEnclosing(facts, ["trust"]);
    return facts.links.flatMap((link) => {
      const missing = listMissing(link);
      const crossed = listCrossed(enclosing, link);
      if (missing.length === 0 || crossed.length === 0 || touchesPerson(link)) return [];
      const { id, authz, identity } = link.relation;
      return [
        {
          targets: [id],
          message: `${nameLink(link)} crosses ${listOf(crossed)} without ${listOf(missing)}.`,
          explanation: `authz is ${authz ?? link.to.operation?.authz ?? "not said"}, identity is ${identity ?? "not said"}, and the two ends lie on different sides of ${listOf(crossed)}.`,
        },
      ];
    });
  },
};
