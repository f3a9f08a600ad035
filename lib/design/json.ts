export type JsonRecord = Record<string, unknown>;

export const isRecord = (value: unknown): value is JsonRecord =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** A record with an id: an item of a collection, or an entry of a list inside one. */
export const isItem = (value: unknown): value is JsonRecord & { id: string } =>
  isRecord(value) && typeof value.id === "string";

export const itemsIn = (value: unknown): (JsonRecord & { id: string })[] =>
  Array.isArray(value) ? value.filter(isItem) : [];

export const recordAt = (value: unknown, key: string): JsonRecord => {
  const found = isRecord(value) ? value[key] : undefined;
  return isRecord(found) ? found : {};
};

export const textsIn = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((entry) => typeof entry === "string") : [];
