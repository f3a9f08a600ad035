import { isItem, isRecord } from "@/lib/design/json";

const namesIt = (value: unknown, id: string): boolean =>
  value === id || (isRecord(value) && !isItem(value) && Object.values(value).includes(id));

/**
 * A value without what names an id: entries of lists, and fields. Its own ids and everything else stay; a thing
 * that can't do without the field is told by the schema afterwards.
 */
export function withoutReference(value: unknown, id: string): unknown {
  if (Array.isArray(value))
    return value.filter((entry) => !namesIt(entry, id)).map((entry) => withoutReference(entry, id));
  if (!isRecord(value)) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([name, each]) => name === "id" || each !== id)
      .map(([name, each]) => [name, withoutReference(each, id)]),
  );
}
