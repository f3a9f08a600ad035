const names: readonly (readonly [collection: string, one: string, many: string])[] = [
  ["requirements", "requirement", "requirements"],
  ["components", "component", "components"],
  ["relations", "relation", "relations"],
  ["decisions", "decision", "decisions"],
  ["questions", "question", "questions"],
  ["assumptions", "assumption", "assumptions"],
  ["narrative", "section", "sections"],
];

const read = (value: unknown, key: string): unknown =>
  typeof value === "object" && value !== null ? Reflect.get(value, key) : undefined;

/** How much a patch that is still arriving holds so far, in words: "4 components, 3 relations". */
export function countItems(partialPatch: unknown): string {
  const upsert = read(partialPatch, "upsert");
  return names
    .flatMap(([collection, one, many]) => {
      const items = read(upsert, collection);
      if (!Array.isArray(items) || items.length === 0) return [];
      return [`${items.length} ${items.length === 1 ? one : many}`];
    })
    .join(", ");
}
