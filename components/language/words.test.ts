import { expect, test } from "vitest";
import { english } from "./english";
import { fill, fillCount } from "./fill";
import { german } from "./german";

interface Branch {
  readonly [name: string]: string | Branch;
}

const bracesIn = (sentence: string) => [...new Set(sentence.match(/\{\w+\}/g))].sort();

/** Each sentence by its path in the catalogue. */
const listSentences = (branch: Branch, path = ""): [path: string, sentence: string][] =>
  Object.entries(branch)
    .flatMap(([name, leaf]) =>
      typeof leaf === "string" ? [[`${path}${name}`, leaf] as const] : listSentences(leaf, `${path}${name}.`),
    )
    .map(([at, sentence]) => [at, sentence]);

/** Proper names, and words that both languages write alike. */
const alike = new Set([
  "account.name",
  "chat.speakers.system",
  "composer.slash.check.usage",
  "design.exportHints.bundle",
  "settings.claude",
  "share.link",
  "share.links",
  "workspace.chat",
]);

const spoken = { en: listSentences({ ...english }), de: listSentences({ ...german }) };

test("both languages say the same things, with the same words to fill in", () => {
  const fields = (sentences: [string, string][]) =>
    sentences.map(([path, sentence]) => [path, ...bracesIn(sentence)].join(" "));

  expect(fields(spoken.de).sort()).toEqual(fields(spoken.en).sort());
});

test("no sentence is empty, and none has stayed English but what both languages write alike", () => {
  const said = new Map(spoken.en);
  const untranslated = spoken.de.filter(([path, sentence]) => sentence === said.get(path));

  const silent = spoken.de.filter(([path, sentence]) => sentence.trim() === "" && said.get(path) !== "");

  expect(silent).toEqual([]);
  expect(untranslated.map(([path]) => path).filter((path) => !alike.has(path))).toEqual([]);
});

test("words are filled in, and one that isn't given stays", () => {
  expect(fill("Step {step} of {count}", { step: 1 })).toBe("Step 1 of {count}");
  expect(fillCount({ one: "1 view", other: "{count} views" }, 1)).toBe("1 view");
  expect(fillCount({ one: "1 view", other: "{count} views" }, 0)).toBe("0 views");
});
