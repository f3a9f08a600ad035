import { type Collection, collectionSchemas, collections, type Design, facetSchema } from "./schema";

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

function previewCollection(design: Design, name: Collection, changes: unknown): unknown[] {
  const byId = new Map<string, unknown>(design[name].map((item) => [item.id, item]));
  for (const change of Array.isArray(changes) ? changes : []) {
    if (!isRecord(change) || typeof change.id !== "string") continue;
    const before = byId.get(change.id);
    const item = collectionSchemas[name].safeParse({ ...(isRecord(before) ? before : {}), ...change });
    if (item.success) byId.set(change.id, item.data);
  }
  return [...byId.values()];
}

/**
 * The design as it will look when a patch that is still arriving has come in: items that are whole already
 * are shown, half-written ones wait. For the screen only; `applyPatch` decides.
 */
export function previewPatch(design: Design, partial: unknown): Design {
  if (!isRecord(partial)) return design;
  const set = facetSchema.safeParse(partial.set ?? {});
  const upsert = isRecord(partial.upsert) ? partial.upsert : {};
  const grown = Object.fromEntries(
    collections.map((name) => [name, previewCollection(design, name, upsert[name])]),
  );
  return { ...design, ...(set.success ? set.data : {}), ...grown } as Design;
}
