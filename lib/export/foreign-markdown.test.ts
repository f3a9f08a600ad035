import fc from "fast-check";
import { expect, test } from "vitest";
import { foreignMarkdown } from "./foreign-markdown";
import { toPage, visibleText } from "./visible-text.fixture";

test.each([
  "# A heading\n\nA *word*, `code <b>`, [a link](https://example.test/a?b=c#d) and <https://example.test>.",
  "```html\n<script>alert(1)</script>\n```",
  "| a | b |\n| --- | --- |\n| 1 | 2 |",
  "- one\n- two\n\n1. three\n\n> a quote",
  "See [the section](#scaling), [a file](docs/a.md) and [a page](/threads).",
  "```mermaid\nflowchart LR\n  a --> b\n```",
])("leaves harmless markdown as it is: %j", (text) => {
  expect(foreignMarkdown(text)).toBe(text);
});

test("shows HTML as the text it is", () => {
  const text = 'Before <img src="https://elsewhere.example/a.png" onerror="alert(1)"> after';

  expect(visibleText(foreignMarkdown(text))).toBe(text);
  expect(toPage(foreignMarkdown(text))).not.toContain("<img");
});

test.each([
  "![a](https://elsewhere.example/a.png)",
  "![a][b]\n\n[b]: https://elsewhere.example/a.png",
  "<div>\n![a](https://elsewhere.example/a.png)\n</div>",
])("a picture becomes a link to it: %j", (text) => {
  const page = toPage(foreignMarkdown(text));

  expect(page).not.toContain("<img");
  expect(page).toContain('<a href="https://elsewhere.example/a.png">a</a>');
});

test("a picture whose address another text brings is none", () => {
  const page = toPage(`${foreignMarkdown("![a][b]")}\n\n[b]: https://elsewhere.example/a.png`);

  expect(page).not.toContain("<img");
});

test.each([
  "javascript:alert(1)",
  "java&#115;cript:alert(1)",
  "data:text/html,a",
  "vbscript:a",
  "//a.example",
])("an address that isn't one to follow leads nowhere: %s", (address) => {
  const text = `[a](${address}) and [b][c]\n\n[c]: ${address}`;

  // The fixture's renderer lets every address through, as some readers do.
  expect(foreignMarkdown(text)).toBe("[a](#) and [b][c]\n\n[c]: #");
});

test("what is never closed ends with its text", () => {
  for (const open of ["```\ncode", "~~~~js\ncode", "<!-- comment", "<script>", "<![CDATA[ data"]) {
    const page = toPage(`${foreignMarkdown(open)}\n\n# After`);
    expect(page, open).toContain("<h1>After</h1>");
  }
});

test.each([
  ["# One\n\n## Two ##\n\ntext", "### One\n\n#### Two ##\n\ntext"],
  ["## Two\n\n# One", "#### Two\n\n### One"],
  ["### Three\n\n###### Six", "### Three\n\n###### Six"],
  ["# a\n###### f", "### a\n###### f"],
  ["> One\n> ===\n> text", "> ### One\n> \n> text"],
  ["C #\n---\ntext", "### C \\#\n\ntext"],
  ["over\ntwo lines\n===", "over\ntwo lines\n"],
  ["```\n# code\n```", "```\n# code\n```"],
  ["- # in a list", "- ### in a list"],
])("the headings of %j stand below the heading of their section", (text, demoted) => {
  expect(foreignMarkdown(text, 2)).toBe(demoted);
});

const piece = fc.constantFrom(
  "<img src=x onerror=a>",
  "<script>a</script>",
  "![a](https://e.example)",
  "[a](javascript:a)",
  "<!--",
  "-->",
  "`",
  "```",
  "\n",
  "\n\n",
  "- ",
  "> ",
  "    ",
  "\\",
  "<",
  ">",
  "word",
  "[a]: https://e.example\n",
  "# ",
  "## a",
  "\n===\n",
  "\n---\n",
  "![a]",
);

test("whatever is put together, no element, no picture and no high heading of another's comes out", () => {
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 14 }), (pieces) => {
      const page = toPage(foreignMarkdown(pieces.join(""), 2));
      expect(page).not.toMatch(/<(img|script|!--)/i);
      expect(page).not.toMatch(/href="(?!https:|#)[^"]/);
      expect(page).not.toMatch(/<h[12]/);
    }),
    { numRuns: 300 },
  );
});
