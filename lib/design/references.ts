import type { DesignError } from "./design-error";
import { findDoubleIds } from "./find-double-ids";
import { findRings } from "./find-rings";
import { itemsIn, type JsonRecord } from "./json";
import { listReferences, type Reference } from "./list-references";
import { partTargets, type ReferenceRule, type ReferenceTarget } from "./reference-table";
import { collections, type Design } from "./schema";

type Index = Map<string, ReadonlySet<string>>;

const shownIds = 12;

const idsOf = (items: readonly { id: string }[]) => new Set(items.map(({ id }) => id));

function indexIds(design: JsonRecord): Index {
  const index: Index = new Map();
  for (const name of collections) index.set(name, idsOf(itemsIn(design[name])));
  for (const { target, owner, list } of partTargets) {
    const parts = itemsIn(design[owner]).flatMap((item) =>
      itemsIn(item[list]).map(({ id }) => `${item.id}/${id}`),
    );
    index.set(target, new Set(parts));
  }
  return index;
}

const setsFor = ({ rule, owner }: Reference, index: Index): ReadonlySet<string>[] => [
  ...(rule.words ? [new Set(rule.words)] : []),
  ...(rule.to ?? []).map((target) => index.get(target) ?? new Set<string>()),
  ...(rule.beside ? [idsOf(itemsIn(owner[rule.beside]))] : []),
];

/** Whether a reference names something that it may name. */
const isAnswered = ({ rule, owner, id }: Reference, index: Index): boolean =>
  rule.words?.includes(id) ||
  rule.to?.some((target) => index.get(target)?.has(id)) ||
  (rule.beside !== undefined && itemsIn(owner[rule.beside]).some((item) => item.id === id));

const nameTarget = (target: ReferenceTarget) =>
  partTargets.find((part) => part.target === target)
    ? `${target.replace(" parts", "s")} (as ${target === "step parts" ? "workflow/step" : "owner/part"})`
    : target;

function nameAllowed({ to = [], beside, words }: ReferenceRule): string {
  const names = [
    ...to.map(nameTarget),
    ...(beside ? [`the ${beside} beside it`] : []),
    ...(words ? ["the words that stand first"] : []),
  ];
  return new Intl.ListFormat("en", { type: "disjunction" }).format(names);
}

function listSome(sets: readonly ReadonlySet<string>[]): string {
  const ids = sets.flatMap((set) => [...set]);
  const shown = ids.slice(0, shownIds).join(", ");
  return ids.length > shownIds ? `${shown}, … (${ids.length} in all)` : shown || "none yet";
}

function explain(reference: Reference, index: Index): DesignError {
  const { path, id, rule } = reference;
  const elsewhere = [...index].find(([, ids]) => ids.has(id))?.[0];
  const fault = elsewhere ? `"${id}" is one of the ${elsewhere}` : `"${id}" names nothing in the design`;
  const allowed = `allowed are the ids of ${nameAllowed(rule)}: ${listSome(setsFor(reference, index))}`;
  return { path, problem: `${fault}; ${allowed}` };
}

/** What is removed although others still name it: one error for each, with the places that do. */
function explainRemovals(dangling: readonly Reference[]): DesignError[] {
  return [...Map.groupBy(dangling, ({ id }) => id)].map(([id, references]) => {
    const places = references.slice(0, shownIds).map(({ path }) => path);
    const more = references.length > shownIds ? ` and ${references.length - shownIds} more` : "";
    const problem = `"${id}" can't be removed while others name it: change or remove ${places.join(", ")}${more} in the same patch`;
    return { path: "remove", problem };
  });
}

/**
 * Ids that are used twice, references to what the design doesn't hold, and rings where none may be. `removed`
 * are ids that a patch takes away: of these it says who still names them.
 */
export function findReferenceErrors(
  design: Design | JsonRecord,
  removed: readonly string[] = [],
): DesignError[] {
  const root: JsonRecord = { ...design };
  const index = indexIds(root);
  const references = listReferences(root);
  const dangling = references.filter((reference) => !isAnswered(reference, index));
  const gone = new Set(removed);
  const isGone = ({ id, owner }: Reference) =>
    [id, id.split("/")[0] ?? "", `${owner.id}/${id}`].some((name) => gone.has(name));
  return [
    ...findDoubleIds(root),
    ...explainRemovals(dangling.filter(isGone)),
    ...dangling.filter((reference) => !isGone(reference)).map((reference) => explain(reference, index)),
    ...findRings(references),
  ];
}
