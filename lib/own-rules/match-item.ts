/** What an item must say, by field: `{ kind: "database", "technology.name": ["Postgre*", "MySQL"] }`. */
export type Where = Readonly<Record<string, string | readonly string[]>>;

export type Pattern = string | readonly string[];

/** `*` stands for any text; letters match in either case. */
function toExpression(pattern: string): RegExp {
  const parts = pattern.split("*").map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  return new RegExp(`^${parts.join(".*")}$`, "is");
}

const patternsOf = (pattern: Pattern): readonly string[] =>
  typeof pattern === "string" ? [pattern] : pattern;

export const matchesText = (pattern: Pattern, text: string): boolean =>
  patternsOf(pattern).some((one) => toExpression(one).test(text));

export const writePattern = (pattern: Pattern): string => patternsOf(pattern).join(" or ");

/** The values that a field has, as in `technology.name`; a list on the way stands for each of its elements. */
export function valuesAt(item: unknown, path: string): unknown[] {
  return path
    .split(".")
    .reduce<unknown[]>(
      (values, name) =>
        values.flatMap((value) => {
          const field: unknown =
            typeof value === "object" && value !== null ? Reflect.get(value, name) : undefined;
          return Array.isArray(field) ? field : [field];
        }),
      [item],
    )
    .filter((value) => value !== undefined && value !== "");
}

/** Whether each field that is named has a value that fits one of its patterns. */
export const matchesItem = (item: object, where: Where = {}): boolean =>
  Object.entries(where).every(([path, pattern]) =>
    valuesAt(item, path).some((value) => matchesText(pattern, String(value))),
  );

/** `{ kind: "database" }` as a person reads it; empty when anything fits. */
export const writeWhere = (where: Where = {}): string =>
  Object.entries(where)
    .map(([path, pattern]) => `${path} ${writePattern(pattern)}`)
    .join(" and ");
