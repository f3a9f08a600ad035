import { isItem, isRecord, itemsIn, type JsonRecord, recordAt } from "./json";
import { mergePatch } from "./merge-patch";
import { nestedListsOf } from "./nested-lists";
import {
  collectionSchemas,
  collections,
  type Design,
  designSchema,
  facetNames,
  facetSchemas,
} from "./schema";

/** An item as far as it is whole: entries of its lists that don't hold yet wait. */
function previewItem(name: keyof typeof collectionSchemas, item: JsonRecord): unknown {
  const schema = collectionSchemas[name];
  const whole = schema.safeParse(item);
  if (whole.success) return whole.data;
  const lists = nestedListsOf(name).filter((list) => Array.isArray(item[list]));
  const pruned = lists.map((list) => [
    list,
    itemsIn(item[list]).filter(
      (entry) => schema.safeParse({ ...item, ...onlyEntry(lists, list, entry) }).success,
    ),
  ]);
  return schema.safeParse({ ...item, ...Object.fromEntries(pruned) }).data;
}

const onlyEntry = (lists: readonly string[], list: string, entry: JsonRecord) =>
  Object.fromEntries(lists.map((name) => [name, name === list ? [entry] : []]));

/**
 * The design as it will look when a patch that is still arriving has come in: items that are whole already
 * are shown, half-written ones wait. For the screen only; `applyPatch` decides.
 */
export function previewPatch(design: Design, partial: unknown): Design {
  if (!isRecord(partial)) return design;
  const merged = mergePatch(design, { set: partial.set, upsert: partial.upsert });
  const grown: JsonRecord = { ...design };
  for (const name of facetNames) {
    const facet = facetSchemas[name].safeParse(merged[name]);
    if (facet.success && name in recordAt(partial, "set")) grown[name] = facet.data;
  }
  for (const name of collections) {
    const changed = new Set(itemsIn(recordAt(partial, "upsert")[name]).map(({ id }) => id));
    if (changed.size === 0) continue;
    const before = new Map<string, unknown>(design[name].map((item) => [item.id, item]));
    grown[name] = itemsIn(merged[name])
      .map((item) => (changed.has(item.id) ? (previewItem(name, item) ?? before.get(item.id)) : item))
      .filter(isItem);
  }
  return designSchema.safeParse(grown).data ?? design;
}
