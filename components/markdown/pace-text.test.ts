import { expect, test } from "vitest";
import { createPacer } from "./pace-text";

const words = (count: number) => "word ".repeat(count);

test("a text that is there from the beginning is whole, and so is what comes at a usual pace", () => {
  const pace = createPacer(false);

  for (const count of [10_000, 10_005, 10_200]) expect(pace(words(count))).toBe(words(count));
});

test("what comes all at once is handed on in pieces, of which none is large, until it is whole", () => {
  const pace = createPacer(true);
  const lengths = [pace("word ").length];
  while ((lengths.at(-1) ?? 0) < 50_000 && lengths.length < 100) lengths.push(pace(words(10_000)).length);

  expect(lengths.at(-1)).toBe(50_000);
  const steps = lengths.slice(1).map((length, at) => length - (lengths[at] ?? 0));
  expect(Math.max(...steps)).toBeLessThanOrEqual(2_000);
  expect(Math.min(...steps)).toBeGreaterThan(0);
});

test("what has begun to arrive isn't drawn whole at first", () => {
  expect(createPacer(true)(words(10_000))).toHaveLength(2_000);
});

test("a text that isn't what it was is whole at once", () => {
  const pace = createPacer(true);
  pace("word ");
  const other = `Another text. ${words(1_000)}`;

  expect(pace(other)).toBe(other);
});
