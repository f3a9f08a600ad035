import { z } from "zod";

type Json = z.core.util.JSONType;
type JsonObject = { [key: string]: Json };

const isObject = (value: Json | undefined): value is JsonObject =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** A model can't count characters, and the description says that null takes a field away. */
const unsaid = new Set([
  "$schema",
  "minLength",
  "maxLength",
  "minItems",
  "maxItems",
  "pattern",
  "additionalProperties",
]);

const isQuantity = ({ properties }: JsonObject) =>
  isObject(properties) && "basis" in properties && "unit" in properties;

const allowsMore = (option: Json) => !isObject(option) || option.type !== "null";

/** `anyOf` with null, and `type` with null, without the null. */
function withoutNull(node: JsonObject): JsonObject {
  const { anyOf, type, ...rest } = node;
  if (Array.isArray(type)) return { type: type.find((name) => name !== "null") ?? "string", ...rest };
  if (!Array.isArray(anyOf)) return node;
  const options = anyOf.filter(allowsMore);
  const [only] = options;
  return options.length === 1 && isObject(only)
    ? withoutNull({ ...rest, ...only })
    : { ...rest, anyOf: options };
}

function leanField([name, field]: [string, Json]): [string, Json] {
  return [name, name === "source" ? { enum: ["stated", "assumed"] } : lean(field)];
}

function lean(value: Json): Json {
  if (Array.isArray(value)) return value.map(lean);
  if (!isObject(value)) return value;
  const node = withoutNull(value);
  if (isQuantity(node)) return { type: "object", required: ["value", "unit", "basis"] };
  const kept = Object.entries(node).filter(([key]) => !unsaid.has(key));
  return Object.fromEntries(
    kept.map(([key, child]) => [
      key,
      key === "properties" && isObject(child)
        ? Object.fromEntries(Object.entries(child).map(leanField))
        : lean(child),
    ]),
  );
}

/**
 * A Zod schema as a language model is shown it: names, kinds and allowed words. What it leaves out is still
 * checked when the call comes in, and a refusal names it.
 */
export const leanJsonSchema = (schema: z.ZodType): JsonObject => {
  const full = z.json().parse(z.toJSONSchema(schema, { target: "draft-7", io: "input" }));
  const small = lean(full);
  return isObject(small) ? small : {};
};
