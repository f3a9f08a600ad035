import fc from "fast-check";
import { expect, test } from "vitest";
import { textWidth, wrapText } from "./measure-text";

const space = { maxWidth: 120, fontSize: 11, maxLines: 3 };

test("breaks between words, and inside a name after what joins its parts", () => {
  expect(wrapText("Amazon Aurora PostgreSQL 16", { ...space, maxWidth: 90 })).toEqual([
    "Amazon Aurora",
    "PostgreSQL 16",
  ]);
  expect(wrapText("payment-authorisation-service", { ...space, maxWidth: 90 })).toEqual([
    "payment-",
    "authorisation-",
    "service",
  ]);
});

test("says by an ellipsis that there is more", () => {
  const lines = wrapText("one two three four five six seven eight nine ten eleven twelve", {
    ...space,
    maxLines: 1,
  });

  expect(lines).toEqual([expect.stringMatching(/^one two.*…$/)]);
});

test("every line of any text fits, and there are no more than there may be", () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 300, unit: "grapheme" }), (text) => {
      const lines = wrapText(text, space);

      expect(lines.length).toBeLessThanOrEqual(3);
      for (const line of lines) expect(textWidth(line, 11)).toBeLessThanOrEqual(120 + 11);
    }),
  );
});
