import { z } from "zod";

type Schema = z.core.$ZodType;

/** What a schema is about, without the wrappers that say that it may be missing. */
function unwrap(schema: Schema): Schema {
  return schema instanceof z.ZodOptional || schema instanceof z.ZodDefault || schema instanceof z.ZodNullable
    ? unwrap(schema.unwrap())
    : schema;
}

const elementOf = (schema: Schema): Schema =>
  schema instanceof z.ZodArray ? unwrap(schema.element) : schema;

/** The schemas that a field may have: of a list those of its elements, of alternatives each that has the field. */
export function fieldsOf(schema: Schema, name: string): Schema[] {
  const value = elementOf(unwrap(schema));
  if (value instanceof z.ZodUnion) return value.options.flatMap((option) => fieldsOf(option, name));
  if (value instanceof z.ZodRecord) return [value.valueType];
  if (!(value instanceof z.ZodObject)) return [];
  const field: Schema | undefined = value.shape[name];
  return field ? [field] : [];
}

/** The names of the fields that a value may have. */
export function keysOf(schema: Schema): string[] {
  const value = elementOf(unwrap(schema));
  if (value instanceof z.ZodUnion) return value.options.flatMap(keysOf);
  return value instanceof z.ZodObject ? Object.keys(value.shape) : [];
}

/** The words that a value may be, where it is one of a few. */
export function wordsOf(schema: Schema): string[] {
  const value = elementOf(unwrap(schema));
  if (value instanceof z.ZodUnion) return value.options.flatMap(wordsOf);
  if (value instanceof z.ZodEnum) return value.options.map(String);
  return value instanceof z.ZodLiteral ? [...value.values].map(String) : [];
}
