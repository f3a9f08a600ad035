import fc from "fast-check";
import { parseMarkdownIntoBlocks } from "streamdown";
import { expect, test } from "vitest";
import { createSplitter, type Passage } from "./split-passages";

const block = fc.constantFrom(
  "## A heading",
  "A paragraph of some words that **says** something. ".repeat(8),
  "- one\n- two\n  - three\n\n  still two",
  "| a | b |\n| --- | --- |\n| 1 | 2 |",
  `\`\`\`ts\n${"const a = 1;\n\n".repeat(40)}\`\`\``,
  "> a quotation\n> of two lines",
  "1. first\n\n   more\n\n2. second",
  "<b>not markup</b> & so on",
);
const text = fc.array(block, { minLength: 20, maxLength: 200 }).map((blocks) => blocks.join("\n\n"));

test("passages are the whole text, in whole blocks", () => {
  fc.assert(
    fc.property(text, (whole) => {
      const passages = createSplitter()(whole);
      const blocksOf = (part: string) => parseMarkdownIntoBlocks(part).filter((each) => each.trim() !== "");

      expect(passages.map(({ text }) => text).join("")).toBe(whole);
      expect(passages.filter(({ from, text }) => !whole.startsWith(text, from))).toEqual([]);
      expect(passages.flatMap(({ text }) => blocksOf(text))).toEqual(blocksOf(whole));
    }),
  );
});

test("a text that grows in pieces is split as it would be at once, and what was finished stays", () => {
  fc.assert(
    fc.property(text, fc.integer({ min: 40, max: 4_000 }), (whole, step) => {
      const split = createSplitter();
      const seen: (readonly Passage[])[] = [];
      for (let end = step; end < whole.length + step; end += step) seen.push(split(whole.slice(0, end)));

      const atOnce = createSplitter()(whole);
      for (const passages of seen)
        expect(atOnce.slice(0, passages.length - 1)).toEqual(passages.slice(0, -1));
      expect(seen.at(-1)).toEqual(atOnce);
    }),
    { numRuns: 30 },
  );
});

const long = "A paragraph of some words.\n\n".repeat(1_000);

test("a text that isn't what it was is read anew", () => {
  const split = createSplitter();
  const first = split(long);

  expect(first.length).toBeGreaterThan(3);
  expect(split("Something else.")).toEqual([{ from: 0, text: "Something else." }]);
  expect(split(long)).toEqual(first);
});

test("a text whose links are defined elsewhere stays in one piece", () => {
  expect(createSplitter()(`${long}\n\n[a]: https://example.com`)).toHaveLength(1);
  expect(createSplitter()(`${long}\n\n[^1]: A note.`)).toHaveLength(1);
});

test("code that looks like a definition ties nothing together", () => {
  const code = "```ts\ninterface Bag {\n  [key: string]: number;\n}\n```\n\n";

  expect(createSplitter()(`${long}${code}${long}`).length).toBeGreaterThan(3);
});

test("lines may end as they do on Windows", () => {
  const split = createSplitter();
  split(long.slice(0, 20_000).replaceAll("\n", "\r\n"));

  expect(split(long.replaceAll("\n", "\r\n"))).toEqual(createSplitter()(long));
});
