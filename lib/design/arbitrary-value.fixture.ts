import fc from "fast-check";
import { z } from "zod";
import { dataSchemaSchema } from "./model/data-schema";
import { code, day, idSchema, line, paragraph, partIdSchema, prose } from "./model/text";

/** Texts that YAML, Markdown or a diagram could mistake for something else. */
const awkward = [
  "yes",
  "null",
  "1e3",
  "0x1F",
  "2026-01-01",
  "- a",
  "a: b",
  "a #b",
  "|",
  ">-",
  "'quoted'",
  '"quoted"',
  "{a}",
  "[a, b]",
  "&anchor *alias",
  "-->",
  "<script>alert(1)</script>",
  "`tick` \\ slash",
  "first\n  second\n\nthird",
  "ends in colon:",
  "two  spaces and a word that is long enough to be folded over the end of a line of a hundred characters, twice over.",
  "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen",
  "\u2028",
  "é\u0301\ud83d\ude00",
];

const text = fc.oneof(
  fc.constantFrom(...awkward),
  fc.string({ unit: "grapheme", maxLength: 30 }),
  fc.string({ unit: "binary", maxLength: 12 }),
  fc.array(fc.string({ maxLength: 12 }), { maxLength: 4 }).map((lines) => lines.join("\n")),
);

const trimmed = text.map((value) => value.trim() || "x");
const unit = fc.constantFrom("ms", "s", "/s", "%", "EUR/month", "GB");
const id = fc.stringMatching(/^[A-Za-z][A-Za-z0-9._-]{0,8}$/);

const jsonKey = fc
  .oneof(fc.string({ maxLength: 8 }), fc.constantFrom("type", "properties", "a b", "1", "a:b"))
  .filter((key) => key !== "__proto__" && key !== "$ref");
const { json } = fc.letrec<{ json: unknown }>((tie) => ({
  json: fc.oneof(
    { maxDepth: 2 },
    text,
    fc.double({ noDefaultInfinity: true, noNaN: true }),
    fc.boolean(),
    fc.constant(null),
    fc.array(tie("json"), { maxLength: 3 }),
    fc.dictionary(jsonKey, tie("json"), { maxKeys: 3 }),
  ),
}));

const special = new Map<unknown, fc.Arbitrary<unknown>>([
  [idSchema, id],
  [partIdSchema, id],
  [line, trimmed],
  [paragraph, trimmed],
  [prose, text],
  [code, text.map((value) => value || "x")],
  [day, fc.constantFrom("2026-01-31", "2027-12-01")],
  [
    dataSchemaSchema.shape.schema,
    fc.option(fc.dictionary(jsonKey, json, { maxKeys: 3 }), { nil: undefined }),
  ],
  [dataSchemaSchema.shape.example, json.map((value) => value ?? undefined)],
]);

function numberOf(schema: z.ZodNumber): fc.Arbitrary<number> {
  const [min, max] = [schema.minValue ?? -1e6, schema.maxValue ?? 1e6];
  if (schema.isInt) return fc.integer({ min: Math.max(min, 0), max: Math.min(max, 1_000) });
  return fc.double({ min: Math.max(min, -1e6), max: Math.min(max, 1e6), noNaN: true });
}

function objectOf(schema: z.ZodObject): fc.Arbitrary<unknown> {
  const fields = Object.entries(schema.shape).map(([name, field]) => [name, arbitraryOf(field)]);
  return fc
    .record(Object.fromEntries(fields) as Record<string, fc.Arbitrary<unknown>>)
    .map((value) => Object.fromEntries(Object.entries(value).filter(([, entry]) => entry !== undefined)));
}

/** Values that a schema takes, so that no field of the model goes untried. */
export function arbitraryOf(schema: unknown): fc.Arbitrary<unknown> {
  const known = special.get(schema);
  if (known) return known;
  if (schema instanceof z.ZodOptional)
    return fc.option(arbitraryOf(schema.unwrap()), { nil: undefined, freq: 2 });
  if (schema instanceof z.ZodObject) return objectOf(schema);
  if (schema instanceof z.ZodArray) return fc.array(arbitraryOf(schema.element), { maxLength: 3 });
  if (schema instanceof z.ZodEnum) return fc.constantFrom(...schema.options);
  if (schema instanceof z.ZodLiteral) return fc.constantFrom(...schema.values);
  if (schema instanceof z.ZodUnion) return fc.oneof(...schema.options.map(arbitraryOf));
  if (schema instanceof z.ZodNumber) return numberOf(schema);
  if (schema instanceof z.ZodRecord) return fc.dictionary(id, arbitraryOf(schema.valueType), { maxKeys: 2 });
  return unit;
}
