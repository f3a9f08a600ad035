import fc from "fast-check";
import { expect, test } from "vitest";
import { bullets, fenced, heading, inline, oneLine, paragraphs, table } from "./markdown-text";
import { squeeze, toPage, visibleText } from "./visible-text.fixture";

const awkward = [
  ..."<>|`*_~[]()\\&#-+=!$:@'\"{}^.;",
  ...[
    "<script>",
    "</details>",
    "<!--",
    "-->",
    "&amp;",
    "&#60;",
    "1.",
    "2)",
    "- [ ]",
    "```",
    "~~~",
    "---",
    "===",
  ],
  ...[
    "http://a.b/c_d~e",
    "https://x.y?q=*",
    "www.example.com/_a",
    "me@example.com",
    "[^1]",
    "![x](y)",
    "\u2028",
  ],
  ...["a", "snake_case", "é", "日本", "😀", " ", "  ", "\n", "\n\n", "\t", "\r\n", "> "],
];

const awkwardText = fc
  .array(fc.constantFrom(...awkward), { maxLength: 12 })
  .map((parts) => parts.join(""))
  .filter((text) => text.trim() !== "");

test.each([
  ["a paragraph", (text: string) => paragraphs(text)],
  ["a list item", (text: string) => bullets([inline(text), "next"])],
  ["a table cell", (text: string) => table(["First", "Second"], [[inline(text), "next"]])],
  ["a heading", (text: string) => heading(3, oneLine(text))],
])("text in %s is seen as it was written", (place, render) => {
  const around = { "a list item": ["", "next"], "a table cell": ["First Second", "next"] }[place] ?? ["", ""];

  fc.assert(
    fc.property(awkwardText, (text) => {
      const expected = squeeze(`${around[0]} ${text} ${around[1]}`);
      expect(visibleText(render(text))).toBe(expected);
    }),
    { numRuns: 200 },
  );
});

test("an arrow, a comparison and a name with underscores stay readable in the file itself", () => {
  const text = "order_placed --> ledger when a < b && c > d";

  expect(paragraphs(text)).toBe(text);
  expect(inline(text)).toBe(text);
});

test("lines and paragraphs are kept apart", () => {
  const page = toPage(paragraphs("one\ntwo\n\n\n\nthree"));

  expect(page).toBe("<p>one<br />\ntwo</p>\n<p>three</p>");
});

test("a fence is longer than any fence inside", () => {
  const text = "```js\n````\n`````\nend";

  const page = toPage(`${fenced(text, "text")}\n\nafter`);

  expect(page).toBe(`<pre><code class="language-text">${text}\n</code></pre>\n<p>after</p>`);
});

test("a table leaves out the columns in which nothing stands", () => {
  const rows = [
    ["a", "", "1"],
    ["b", "", ""],
  ];

  expect(table(["Id", "Empty", "Count"], rows)).toBe("| Id | Count |\n| --- | --- |\n| a | 1 |\n| b |   |");
});
