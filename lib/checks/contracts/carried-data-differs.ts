import { listOf, nameLink } from "../describe";
import type { Facts } from "../facts";
import type { Draft } from "../finding";
import type { Link } from "../link";
import { assetsOf } from "../operations";
import type { Rule } from "../rule";

/** Data in the schemas of what a relation reaches; null where no schema says. */
function assetsAt(facts: Facts, { to, from }: Link): ReadonlySet<string> | null {
  const { operation } = to;
  if (operation) return operation.request || operation.response ? assetsOf(facts, operation) : null;
  const schemas = (to.channel ?? from.channel)?.messages?.map(({ schema }) => schema) ?? [];
  const found = facts.design.schemas.filter(({ id }) => schemas.includes(id));
  return found.length === 0 ? null : new Set(found.flatMap(({ dataAssets = [] }) => dataAssets));
}

const describeGap = (undeclared: readonly string[], unexplained: readonly string[]) =>
  listOf([
    ...(undeclared.length > 0 ? [`doesn't say that it carries ${listOf(undeclared)}`] : []),
    ...(unexplained.length > 0 ? [`carries ${listOf(unexplained)}, which no schema there holds`] : []),
  ]);

function judge(link: Link, inSchema: ReadonlySet<string> | null): Draft[] {
  const carried = new Set(link.relation.carries ?? []);
  if (!inSchema || inSchema.size === 0 || inSchema.symmetricDifference(carried).size === 0) return [];
  const undeclared = [...inSchema.difference(carried)];
  const unexplained = [...carried.difference(inSchema)];
  return [
    {
      targets: [link.relation.id, ...undeclared, ...unexplained],
      path: `relations.${link.relation.id}.carries`,
      message: `The relation ${nameLink(link)} ${describeGap(undeclared, unexplained)}.`,
      explanation: `Its schemas hold ${listOf([...inSchema])}; the relation carries ${carried.size > 0 ? listOf([...carried]) : "nothing"}.`,
      fix: { upsert: { relations: [{ id: link.relation.id, carries: [...inSchema] }] } },
    },
  ];
}

export const carriedDataDiffers: Rule = {
  id: "CTR07",
  pillar: "contracts",
  title: "What a relation carries isn't in the operation's schema, or the reverse",
  why: "Privacy and encryption are judged by what a relation says it carries; what it hides isn't guarded.",
  remedy: "Let the relation carry what the schema holds, or correct the data assets of the schema.",
  source: "Threagile, data flow consistency",
  severity: "warning",
  about: "detail",
  find: (facts) => facts.links.flatMap((link) => judge(link, assetsAt(facts, link))),
};
