import { expect, test } from "vitest";
import { chooseLanguage } from "./choose-language";

test("what was chosen counts, whatever the browser asks for", () => {
  expect(chooseLanguage("de", "en-GB,en;q=0.9")).toBe("de");
  expect(chooseLanguage("en", "de")).toBe("en");
});

test.each([
  ["de-AT,de;q=0.9,en;q=0.8", "de"],
  ["en-US,en;q=0.9,de;q=0.8", "en"],
  ["en;q=0.2, de;q=0.7", "de"],
  ["fr, de;q=0.5, en;q=0.4", "de"],
  ["de;q=0, en", "en"],
  ["fr", "en"],
  ["*", "en"],
  [";;q=,,", "en"],
  ["", "en"],
  [null, "en"],
])("a browser that asks for %j gets %s", (header, language) => {
  expect(chooseLanguage(undefined, header)).toBe(language);
});

test("a choice that isn't spoken counts as none", () => {
  expect(chooseLanguage("tlh", "de")).toBe("de");
});
