const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const resolveItem = (item: unknown, messageId: string): unknown =>
  isRecord(item) && item.source === "stated" ? { ...item, source: { messageId } } : item;

/**
 * Turns the short form `source: "stated"` of a patch's items into the message it was stated in. Models don't
 * know message ids, and one that guesses would link a fact to the wrong place. Whatever else is in the patch stays.
 */
export function resolveStated(patch: unknown, messageId: string): unknown {
  if (!isRecord(patch) || !isRecord(patch.upsert)) return patch;
  const upsert = Object.entries(patch.upsert).map(([collection, items]) => [
    collection,
    Array.isArray(items) ? items.map((item) => resolveItem(item, messageId)) : items,
  ]);
  return { ...patch, upsert: Object.fromEntries(upsert) };
}
