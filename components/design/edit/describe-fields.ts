import { z } from "zod";

type Schema = z.core.$ZodType;

/** How a field of the model is edited. */
export type FieldKind =
  | { kind: "line" | "paragraph" | "id" | "day" | "number" | "amount" }
  | { kind: "choice"; words: readonly string[] }
  | { kind: "list"; entry: FieldKind }
  | { kind: "record"; fields: readonly FieldDescription[] }
  /** What no form of a few fields can hold: it is left as it is. */
  | { kind: "other" };

export interface FieldDescription {
  name: string;
  isRequired: boolean;
  field: FieldKind;
}

/** A text longer than this is a paragraph. */
const longestLine = 500;

const isOptional = (schema: Schema) =>
  schema instanceof z.ZodOptional || schema instanceof z.ZodDefault || schema instanceof z.ZodNullable;

const unwrap = (schema: Schema): Schema =>
  schema instanceof z.ZodOptional || schema instanceof z.ZodDefault || schema instanceof z.ZodNullable
    ? unwrap(schema.unwrap())
    : schema;

/** Only ids have a pattern and no longest length of their own. */
function describeText(schema: z.ZodString): FieldKind {
  if (schema.maxLength === null) return { kind: "id" };
  return { kind: schema.maxLength > longestLine ? "paragraph" : "line" };
}

const isAmount = (schema: Schema) =>
  schema instanceof z.ZodUnion && schema.options.some((option) => option instanceof z.ZodNumber);

function describeScalar(schema: Schema): FieldKind {
  if (schema instanceof z.ZodISODate) return { kind: "day" };
  if (schema instanceof z.ZodString) return describeText(schema);
  if (schema instanceof z.ZodNumber) return { kind: "number" };
  if (schema instanceof z.ZodEnum) return { kind: "choice", words: schema.options.map(String) };
  return isAmount(schema) ? { kind: "amount" } : { kind: "other" };
}

function describeField(schema: Schema): FieldKind {
  const value = unwrap(schema);
  if (value instanceof z.ZodObject) return { kind: "record", fields: describeFields(value.shape) };
  if (!(value instanceof z.ZodArray)) return describeScalar(value);
  const entry = describeField(value.element);
  return entry.kind === "other" ? entry : { kind: "list", entry };
}

/** The fields of an item or facet, in the order of the schema, each with how it is edited. */
export const describeFields = (shape: Record<string, Schema>): FieldDescription[] =>
  Object.entries(shape).map(([name, schema]) => ({
    name,
    isRequired: !isOptional(schema),
    field: describeField(schema),
  }));
