import { listCrossed, listEnclosing } from "../boundaries";
import { clients, isOf, speaksProtocol } from "../component-kinds";
import { listOf, nameLink } from "../describe";
import type { Facts } from "../facts";
import { isSync, type Link } from "../link";
import type { Rule } from "../rule";

/** Why a call needs a contract: teams or boundaries that it goes between. */
function listReasons(link: Link, enclosing: (id: string) => ReadonlySet<string>): string[] {
  const [caller, callee] = [link.from.component?.owner, link.to.component?.owner];
  const crossed = listCrossed(enclosing, link);
  return [
    ...(caller && callee && caller !== callee ? [`"${caller}" calls "${callee}"`] : []),
    ...(crossed.length > 0 ? [`it crosses ${listOf(crossed)}`] : []),
  ];
}

/** Protocols whose messages are a contract that neither side writes. */
const standard =
  /\b(git|ssh|sftp|ftps?|smtp|imap|ldaps?|oidc|openid|saml|scim|oci|s3|docker|kubernetes|amqp|mqtt|kafka|jdbc|dns|ntp|mllp|hl7|fhir|iso ?8583|x12|edifact)\b/i;

const needsContract = ({ from, to, ...link }: Link) =>
  isSync({ from, to, ...link }) &&
  to.component !== undefined &&
  !to.operation &&
  !standard.test(link.relation.protocol ?? "") &&
  !isOf(speaksProtocol, to.component) &&
  to.component.kind !== "gateway" &&
  !isOf(clients, from.component);

export const unnamedOperation: Rule = {
  id: "CTR01",
  pillar: "contracts",
  title: "A call across a boundary or team names no interface operation",
  why: "Two teams that agree on nothing written break each other with their next release.",
  remedy: "Describe the interface with its operations, and let the relation name the one that it calls.",
  source: "AWS Well-Architected REL03-BP03",
  severity: "warning",
  about: "detail",
  find(facts: Facts) {
    const enclosing = listEnclosing(facts, ["trust", "network", "team", "compliance"]);
    return facts.links.filter(needsContract).flatMap((link) => {
      const reasons = listReasons(link, enclosing);
      if (reasons.length === 0) return [];
      return [
        {
          targets: [link.relation.id],
          path: `relations.${link.relation.id}.to`,
          message: `The call ${nameLink(link)} names no operation.`,
          explanation: `Its two ends need a contract because ${listOf(reasons)}; the relation ends at the component and not at an operation of an interface.`,
        },
      ];
    });
  },
};
