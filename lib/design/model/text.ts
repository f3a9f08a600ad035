import { z } from "zod";

const idPattern = /^[A-Za-z][A-Za-z0-9._-]{0,63}$/;
const partPattern = /^[A-Za-z][A-Za-z0-9._-]{0,63}(\/[A-Za-z][A-Za-z0-9._-]{0,63})?$/;
const idRule = "an id: a letter, then letters, digits, dots, dashes or underscores, 64 characters at most";

/** The sentence for a value that is missing or wrong: both say what is allowed. */
const must = (rule: string) => ({
  error: ({ input }: { input?: unknown }) =>
    input === undefined ? `is missing: it must be ${rule}` : `must be ${rule}`,
});

const textRule = (max: number) => `a text of 1 to ${max} characters`;
const text = (max: number) =>
  z
    .string(must(textRule(max)))
    .trim()
    .min(1, must(textRule(max)))
    .max(max, must(textRule(max)));

/** A stable, readable name inside one design: `payments`, `order-placed`, `R-3`. */
export const idSchema = z.string(must(idRule)).regex(idPattern, `must be ${idRule}`);

/** An id, or `parent/part` where the named thing lies inside another: `payments-api/charge`, `checkout/reserve`. */
export const partIdSchema = z
  .string(must(`${idRule}; or parent/part`))
  .regex(partPattern, `must be ${idRule}; or parent/part, as in payments-api/charge`);

export const line = text(500);
export const paragraph = text(4_000);
const proseRule = must("a text of at most 40000 characters");
export const prose = z.string(proseRule).max(40_000, proseRule);
export const code = z
  .string(must(textRule(20_000)))
  .min(1, must(textRule(20_000)))
  .max(20_000, must(textRule(20_000)));

const dayRule = "a day written as YYYY-MM-DD";
export const day = z.iso.date(must(dayRule));

/** One of a few words; the error lists them. */
export const oneOf = <const Values extends readonly [string, ...string[]]>(values: Values) =>
  z.enum(values, must(`one of ${values.join(", ")}`));

export const listOf = <Item extends z.ZodType>(item: Item) =>
  z.array(item, must("a list")).max(5_000, "must be a list of at most 5000");

export const lines = listOf(line);
export const ids = listOf(idSchema);
export const partIds = listOf(partIdSchema);

/** A whole number that is chosen in the design (replicas, attempts), so its basis is the design itself. */
export const countOf = (min: number, max: number) => {
  const error = must(`a whole number from ${min} to ${max}`);
  return z.number(error).int(error).min(min, error).max(max, error);
};

export const numberBetween = (min: number, max: number) => {
  const error = must(`a number from ${min} to ${max}`);
  return z.number(error).min(min, error).max(max, error);
};

/** An object with exactly these fields; the error for any other lists them. */
export function fields<const Shape extends z.core.$ZodLooseShape>(shape: Shape) {
  const names = Object.keys(shape).join(", ");
  return z.strictObject(shape, {
    error: (issue) =>
      issue.code === "unrecognized_keys"
        ? `has no field ${issue.keys.map((key) => `"${key}"`).join(", ")}; its fields are ${names}`
        : must(`an object with the fields ${names}`).error(issue),
  });
}
