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
  "![a]",
);

test("whatever is put together, no element and no picture of another's comes out", () => {
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 14 }), (pieces) => {
      const page = toPage(foreignMarkdown(pieces.join("")));
      expect(page).not.toMatch(/<(img|script|!--)/i);
      expect(page).not.toMatch(/href="(?!https:|#)[^"]/);
    }),
    { numRuns: 500 },
  );
});
