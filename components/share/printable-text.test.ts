import { expect, test } from "vitest";
import { printableText } from "./printable-text";

test.each([
  ["Bestellungen für Ängström & Söhne", "Bestellungen für Ängström & Söhne"],
  ["Shop 🛒 of the year™", "Shop of the year"],
  ["  two\n lines ", "two lines"],
  ["Cafe\u0301", "Café"],
  ["在线商店 v2", "v2"],
])("%j is drawn as %j", (title, drawn) => {
  expect(printableText(title)).toBe(drawn);
});

test("a title of signs that no font here has is none", () => {
  expect(printableText("在线商店")).toBeNull();
  expect(printableText("🛒 –")).toBeNull();
});

test("a long title ends between two words", () => {
  const drawn = printableText("word ".repeat(60)) ?? "";

  expect(drawn).toMatch(/^(word )+word…$/);
  expect(drawn.length).toBeLessThanOrEqual(111);
});
