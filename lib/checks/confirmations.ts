import type { Decision } from "@/lib/design/schema";
import type { Facts } from "./facts";
import type { Link } from "./link";

type Confirmation = NonNullable<Decision["confirmation"]>[number];

/** What contradicts a decision, and how. */
interface Contradiction {
  target: string;
  fact: string;
}

/** Ids that a confirmation means: what it names, and what lies in boundaries that it names. */
function expand({ design }: Facts, ids: readonly string[] | undefined): ReadonlySet<string> | null {
  if (!ids || ids.length === 0) return null;
  const found = new Set<string>();
  const pending = [...ids];
  for (let id = pending.pop(); id !== undefined; id = pending.pop()) {
    if (found.has(id)) continue;
    found.add(id);
    pending.push(...(design.boundaries.find((boundary) => boundary.id === id)?.contains ?? []));
  }
  return found;
}

const isAt = (set: ReadonlySet<string> | null, link: Link, end: "from" | "to") =>
  set === null || set.has(link.relation[end]) || set.has(link[end].component?.id ?? "");

const linksBetween = (confirmation: Confirmation, facts: Facts): Link[] => {
  const [subjects, objects] = [expand(facts, confirmation.subjects), expand(facts, confirmation.objects)];
  return facts.links.filter((link) => isAt(subjects, link, "from") && isAt(objects, link, "to"));
};

const nameWay = ({ relation }: Link) => `${relation.id} leads from ${relation.from} to ${relation.to}`;

const noRelation = (confirmation: Confirmation, facts: Facts): Contradiction[] =>
  linksBetween(confirmation, facts).map((link) => ({
    target: link.relation.id,
    fact: `${nameWay(link)}, and no relation may`,
  }));

/** A direct relation goes past the third parties unless it starts or ends at one. */
const onlyThrough = (confirmation: Confirmation, facts: Facts): Contradiction[] => {
  const through = expand(facts, confirmation.through);
  return linksBetween(confirmation, facts)
    .filter((link) => through && !isAt(through, link, "from") && !isAt(through, link, "to"))
    .map((link) => ({
      target: link.relation.id,
      fact: `${nameWay(link)} directly, and only ${[...(through ?? [])].join(", ")} may stand between`,
    }));
};

const technology = ({ subjects, value = "" }: Confirmation, facts: Facts): Contradiction[] =>
  (subjects ?? []).flatMap((id) => {
    const used = facts.components.get(id)?.technology?.name;
    if (used === undefined || used.toLowerCase().includes(value.toLowerCase())) return [];
    return [{ target: id, fact: `${id} uses "${used}" and not "${value}"` }];
  });

const mode = (confirmation: Confirmation, facts: Facts): Contradiction[] =>
  linksBetween(confirmation, facts)
    .filter(({ relation }) => relation.mode !== undefined && relation.mode !== confirmation.value)
    .map(({ relation }) => ({
      target: relation.id,
      fact: `${relation.id} is ${relation.mode} and not ${confirmation.value}`,
    }));

const coordination = ({ subjects, value }: Confirmation, { design }: Facts): Contradiction[] =>
  design.workflows
    .filter(
      ({ id, coordination: own }) => (subjects?.includes(id) ?? true) && own !== undefined && own !== value,
    )
    .map(({ id, coordination: own }) => ({
      target: id,
      fact: `${id} is coordinated by ${own} and not by ${value}`,
    }));

const noKind = ({ value }: Confirmation, { design }: Facts): Contradiction[] =>
  design.components
    .filter(({ kind }) => kind === value)
    .map(({ id }) => ({ target: id, fact: `${id} is a ${value}, and there may be none` }));

const rules: Record<Confirmation["rule"], (confirmation: Confirmation, facts: Facts) => Contradiction[]> = {
  "no-relation": noRelation,
  "only-through": onlyThrough,
  technology,
  mode,
  coordination,
  "no-kind": noKind,
};

/** What in a design contradicts one confirmation of a decision. */
export const findContradictions = (confirmation: Confirmation, facts: Facts): Contradiction[] =>
  rules[confirmation.rule](confirmation, facts);
