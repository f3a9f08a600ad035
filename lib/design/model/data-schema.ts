import { z } from "zod";
import { fields, idSchema, ids, line, paragraph } from "./text";

const maxDepth = 40;
const maxNodes = 5_000;
const maxKey = 200;

const schemaRule =
  'must be a JSON Schema as an object, at most 40 levels deep and 5000 values, as in { type: object, properties: … }; "$ref" names another schema by its id, or "#/…" inside itself';

function isPlain(value: unknown): value is Record<string, unknown> {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

const isScalar = (value: unknown) =>
  value === null ||
  typeof value === "string" ||
  typeof value === "boolean" ||
  (typeof value === "number" && Number.isFinite(value));

const childrenOf = (value: unknown): unknown[] | null => {
  if (Array.isArray(value)) return value;
  if (!isPlain(value)) return null;
  const keys = Object.keys(value);
  return keys.every((key) => key !== "__proto__" && key.length <= maxKey) ? Object.values(value) : null;
};

/** Whether a value is JSON of a bearable size; level by level, so that no input can exhaust the stack. */
function isBearableJson(root: unknown): boolean {
  let level = [root];
  let seen = 0;
  for (let depth = 0; level.length > 0; depth += 1) {
    seen += level.length;
    if (depth > maxDepth || seen > maxNodes) return false;
    const below = level.filter((value) => !isScalar(value)).map(childrenOf);
    if (below.includes(null)) return false;
    level = below.flatMap((children) => children ?? []);
  }
  return true;
}

/** The schema of a payload; `schema` is a JSON Schema (2020-12), `example` one value that fits it. */
export const dataSchemaSchema = fields({
  id: idSchema,
  title: line.optional(),
  description: paragraph.optional(),
  schema: z
    .record(z.string(), z.unknown(), { error: schemaRule })
    .refine(isBearableJson, schemaRule)
    .optional(),
  example: z
    .unknown()
    .refine(
      (value) => value === undefined || (value !== null && isBearableJson(value)),
      "must be a JSON value other than null, at most 40 levels deep",
    )
    .optional(),
  dataAssets: ids.optional(),
});
