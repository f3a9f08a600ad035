import type { DesignDiff, FacetDiff, FieldDiff, ItemDiff, PartDiff } from "./diff-designs";
import { isRecord, itemsIn, type JsonRecord } from "./json";
import { type DesignPatch, patchSchema } from "./patch";

const changedFields = (fields: readonly FieldDiff[]): JsonRecord =>
  Object.fromEntries(fields.map(({ field, after }) => [field, after ?? null]));

/** The entries of lists as a patch names them, list by list; what goes is named in `remove`. */
function changedParts(parts: readonly PartDiff[]): JsonRecord {
  const kept = parts.filter(({ change }) => change !== "removed");
  const lists = [...Map.groupBy(kept, ({ list }) => list)].map(([list, changed]) => [
    list,
    changed.map(({ id, change, after, fields }) =>
      change === "added" ? after : { id, ...changedFields(fields) },
    ),
  ]);
  return Object.fromEntries(lists);
}

const removedIds = (parts: readonly PartDiff[]) =>
  parts.filter(({ change }) => change === "removed").map(({ id }) => id);

function changedItem({ id, change, after, fields, parts }: ItemDiff): JsonRecord {
  if (change === "added" && after) return after;
  return { id, ...changedFields(fields), ...changedParts(parts) };
}

function changedFacet({ before, after, fields, parts, reordered }: FacetDiff): unknown {
  if (!isRecord(before) || !isRecord(after)) return after ?? null;
  const whole = reordered.map((list) => [list, itemsIn(after[list])]);
  return { ...changedFields(fields), ...changedParts(parts), ...Object.fromEntries(whole) };
}

/** A list in a new order is taken away and put back, since merging keeps the place of what is there. */
function removedFromFacet({ before, parts, reordered }: FacetDiff): string[] {
  const putBack = isRecord(before)
    ? reordered.flatMap((list) => itemsIn(before[list]).map(({ id }) => id))
    : [];
  return [...new Set([...removedIds(parts), ...putBack])];
}

const isFilled = (entry: readonly [string, readonly unknown[]]) => entry[1].length > 0;

const named = (entries: readonly (readonly [string, readonly unknown[]])[]) =>
  Object.fromEntries(entries.filter(isFilled));

/** The patch that, applied to the one design of a diff, gives the other. */
export function patchFromDiff({ facets, items }: DesignDiff): DesignPatch {
  const byCollection = [...Map.groupBy(items, ({ collection }) => collection)];
  const upsert = byCollection.map(
    ([name, diffs]) => [name, diffs.filter(({ change }) => change !== "removed").map(changedItem)] as const,
  );
  const removals = byCollection.map(([name, diffs]) => {
    const parts = diffs.flatMap(({ id, parts: within }) => removedIds(within).map((part) => `${id}/${part}`));
    const whole = diffs.filter(({ change }) => change === "removed").map(({ id }) => id);
    return [name, [...whole, ...parts]] as const;
  });
  const facetRemovals = facets.map((facet) => [facet.facet, removedFromFacet(facet)] as const);
  return patchSchema.parse({
    set: Object.fromEntries(facets.map((facet) => [facet.facet, changedFacet(facet)])),
    upsert: named(upsert),
    remove: named([...facetRemovals, ...removals]),
  });
}
