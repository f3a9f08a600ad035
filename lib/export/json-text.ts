/** JSON as a file: indented, with a line break at its end. */
export const jsonText = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

export type Json = Record<string, unknown>;

const isRecord = (value: unknown): value is Json =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** A reference as it stands in the document that gathers all schemas below `root`. */
function place(reference: string, root: string, self: string): string {
  const [id, pointer = ""] = reference.split("#");
  return `${root}/${id || self}${pointer}`;
}

/** A JSON Schema whose references lead to its siblings in another document. */
export function placeSchema(schema: unknown, root: string, self: string): unknown {
  if (Array.isArray(schema)) return schema.map((entry) => placeSchema(entry, root, self));
  if (!isRecord(schema)) return schema;
  const entries = Object.entries(schema)
    .filter(([key, value]) => !((key === "$id" || key === "$schema") && typeof value === "string"))
    .map(([key, value]) => [
      key,
      key === "$ref" && typeof value === "string" ? place(value, root, self) : placeSchema(value, root, self),
    ]);
  return Object.fromEntries(entries);
}

/** The ids of the schemas that one refers to. */
export function listReferred(schema: unknown): string[] {
  if (Array.isArray(schema)) return schema.flatMap(listReferred);
  if (!isRecord(schema)) return [];
  const { $ref } = schema;
  const own = typeof $ref === "string" ? ($ref.split("#")[0] ?? "") : "";
  return [...(own ? [own] : []), ...Object.values(schema).flatMap(listReferred)];
}
