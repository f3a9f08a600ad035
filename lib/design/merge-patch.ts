import type { DesignError } from "./design-error";
import { isItem, isRecord, itemsIn, type JsonRecord, recordAt, textsIn } from "./json";
import { nestedListsOf } from "./nested-lists";
import { collections, facetNames } from "./schema";

/** What a removal names: an item, or a part inside it. */
function splitId(id: string) {
  const [item = "", part] = id.split("/");
  return { item, part };
}

function mergeItems(
  items: unknown,
  changes: unknown,
  removed: ReadonlySet<string>,
  mergeItem: (before: JsonRecord, change: JsonRecord) => JsonRecord,
): unknown[] {
  const byId = new Map<string, JsonRecord>(itemsIn(items).map((item) => [item.id, item]));
  for (const id of removed) byId.delete(id);
  for (const change of itemsIn(changes)) byId.set(change.id, mergeItem(byId.get(change.id) ?? {}, change));
  return [...byId.values()];
}

/** Null takes a field away; a field that isn't named stays; lists whose entries have ids merge by id. */
function mergeFields(before: JsonRecord, change: JsonRecord, lists: readonly string[]): JsonRecord {
  const merged: JsonRecord = { ...before };
  for (const [name, value] of Object.entries(change)) {
    if (value === null) delete merged[name];
    else if (value !== undefined) merged[name] = value;
  }
  for (const name of lists) {
    if (!Array.isArray(change[name]) || !change[name].every(isItem)) continue;
    merged[name] = mergeItems(before[name], change[name], new Set(), (entry, changed) =>
      mergeFields(entry, changed, []),
    );
  }
  return merged;
}

/** An item or facet without some entries of the lists inside it. */
function withoutParts(owner: JsonRecord, lists: readonly string[], parts: ReadonlySet<string>): JsonRecord {
  if (parts.size === 0) return owner;
  const kept = lists
    .filter((name) => Array.isArray(owner[name]))
    .map((name) => [name, itemsIn(owner[name]).filter(({ id }) => !parts.has(id))]);
  return { ...owner, ...Object.fromEntries(kept) };
}

function mergeCollection(name: string, items: unknown, changes: unknown, removals: string[]): unknown[] {
  const lists = nestedListsOf(name);
  const named = removals.map(splitId);
  const whole = new Set(named.filter(({ part }) => part === undefined).map(({ item }) => item));
  const partsOf = Map.groupBy(
    named.filter(({ part }) => part !== undefined),
    ({ item }) => item,
  );
  const pruned = itemsIn(items).map((item) => {
    const parts = partsOf.get(item.id)?.map(({ part }) => part ?? "");
    return parts ? withoutParts(item, lists, new Set(parts)) : item;
  });
  return mergeItems(pruned, changes, whole, (before, change) => mergeFields(before, change, lists));
}

function mergeFacet(name: string, before: unknown, change: unknown, removals: string[]): unknown {
  if (change === null) return undefined;
  const lists = nestedListsOf(name);
  const pruned = isRecord(before) ? withoutParts(before, lists, new Set(removals)) : before;
  if (change === undefined) return pruned;
  return isRecord(change) ? mergeFields(isRecord(pruned) ? pruned : {}, change, lists) : change;
}

/** The design with a patch in it, neither of which need be valid: what can't be merged is left out. */
export function mergePatch(design: unknown, patch: unknown): JsonRecord {
  const [set, upsert, remove] = [
    recordAt(patch, "set"),
    recordAt(patch, "upsert"),
    recordAt(patch, "remove"),
  ];
  const before = isRecord(design) ? design : {};
  const facets = facetNames.map((name) => [
    name,
    mergeFacet(name, before[name], set[name], textsIn(remove[name])),
  ]);
  const items = collections.map((name) => [
    name,
    mergeCollection(name, before[name], upsert[name], textsIn(remove[name])),
  ]);
  return Object.fromEntries([...facets, ...items].filter(([, value]) => value !== undefined));
}

/** The ids that a patch removes although nothing has them. */
export function findUnknownRemovals(design: JsonRecord, patch: unknown): DesignError[] {
  const removals = Object.entries(recordAt(patch, "remove"));
  return removals.flatMap(([name, ids]) => {
    const owners = Array.isArray(design[name]) ? itemsIn(design[name]) : [];
    const partsIn = (owner: unknown) =>
      isRecord(owner) ? nestedListsOf(name).flatMap((list) => itemsIn(owner[list])) : [];
    const known = new Set([
      ...owners.flatMap((owner) => [owner.id, ...partsIn(owner).map(({ id }) => `${owner.id}/${id}`)]),
      ...partsIn(design[name]).map(({ id }) => id),
    ]);
    return textsIn(ids)
      .filter((id) => !known.has(id))
      .map((id) => ({ path: `remove.${name}`, problem: `there is no "${id}" to remove` }));
  });
}
