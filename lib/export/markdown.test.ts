import { expect, test } from "vitest";
import { aComponent, aDesign } from "@/lib/design/design.fixture";
import { designSchema, emptyDesign } from "@/lib/design/schema";
import { fullDesign } from "./full-design.fixture";
import { renderMarkdown } from "./markdown";
import { toPage, visibleText } from "./visible-text.fixture";

const headingsOf = (markdown: string, level: number) =>
  [...toPage(markdown).matchAll(new RegExp(`<h${level}>(.*?)</h${level}>`, "g"))].map(([, text]) => text);

/** Every text and number that a value holds, however deep. */
const leavesOf = (value: unknown): string[] =>
  typeof value === "object" && value !== null ? Object.values(value).flatMap(leavesOf) : [String(value)];

test("holds every section, in the order of the document", () => {
  const markdown = renderMarkdown({ title: "Thread", design: fullDesign, version: 7 });

  expect(headingsOf(markdown, 1)).toEqual(["Orders &amp; &lt;script&gt;"]);
  expect(headingsOf(markdown, 2)).toEqual([
    ...[
      "Summary",
      "Context",
      "Overview",
      "Requirements",
      "Assumptions",
      "Questions",
      "Components",
      "Relations",
    ],
    ...[
      "Integration",
      "Data",
      "Workflows",
      "Failure handling",
      "Scaling",
      "Security",
      "Delivery",
      "Operation",
    ],
    ...["Decisions", "Implementation", "Examples", "Risks"],
  ]);
});

test("leaves nothing out of what the design says", () => {
  const { requirements, narrative, ...design } = fullDesign;
  const prose = narrative.map(({ text }) => text);
  const elsewhere = requirements.map(({ source: _, ...requirement }) => requirement);

  const page = visibleText(renderMarkdown({ title: "Thread", design: fullDesign, version: 7 }));

  const asKept = page.replaceAll(/(?<=\d),(?=\d{3})/g, "");
  const missing = leavesOf([design, elsewhere, prose])
    .flatMap((leaf) => leaf.split(/\n+/))
    .map((line) => line.trim())
    .map((line) => line.replaceAll("**", ""))
    .filter((line) => !(line.startsWith("```") || page.includes(line) || asKept.includes(line)));
  expect(missing).toEqual([]);
});

test("numbers show their unit and basis, requirements their source and measure", () => {
  const page = visibleText(renderMarkdown({ title: "Thread", design: fullDesign, version: 7 }));

  for (const shown of [
    "Size: 3–4 people (stated)",
    "2 s (assumed)",
    "Target: 70 % (computed)",
    "latency (p95) <= 300 ms said in the conversation",
    "Audited functional assumed",
    "Version: 7",
  ])
    expect(page).toContain(shown);
});

test("prose that leaves a code block open doesn't swallow what follows", () => {
  const narrative = [{ id: "overview" as const, text: "Look:\n\n~~~~js\n```\n~~~" }];
  const design = aDesign({ narrative, components: [aComponent()] });

  const markdown = renderMarkdown({ title: "T", design, version: 1 });

  expect(headingsOf(markdown, 2)).toEqual(["Overview", "Components"]);
});

test.each(["<!-- open", "<script>", "<?php", "<pre>", "  <style>"])(
  "prose with %s doesn't hide what follows",
  (text) => {
    const design = aDesign({ narrative: [{ id: "overview", text }], components: [aComponent()] });

    const markdown = renderMarkdown({ title: "T", design, version: 1 });

    expect(headingsOf(markdown, 2)).toEqual(["Overview", "Components"]);
    expect(visibleText(markdown)).toContain(text.trim());
  },
);

test("prose stays the markdown that it is, its headings below those of the document", () => {
  const text =
    "## Mine\n\n- **bold** `<b>`\n\n| a | b |\n| --- | --- |\n| 1 | --> |\n\n```html\n<!-- kept -->\n```";
  const design = aDesign({ narrative: [{ id: "overview", text }] });

  expect(renderMarkdown({ title: "T", design, version: 1 })).toContain(`\n\n#${text}\n`);
});

test("the same design gives the same bytes, in whatever order its fields were kept", () => {
  const turn = (value: unknown): unknown => {
    if (typeof value !== "object" || value === null) return value;
    if (Array.isArray(value)) return value.map(turn);
    return Object.fromEntries(
      Object.entries(value)
        .reverse()
        .map(([key, field]) => [key, turn(field)]),
    );
  };
  const design = designSchema.parse(fullDesign);
  const turned = designSchema.parse(turn(fullDesign));

  const source = { title: "T", version: 1 };

  expect(renderMarkdown({ ...source, design: turned })).toBe(renderMarkdown({ ...source, design }));
});

test("a thread without a design gives a short document that says so", () => {
  const markdown = renderMarkdown({ title: "Plans\n# for <b>2027</b>", design: emptyDesign(), version: 0 });

  expect(markdown).toBe("# Plans \\# for \\<b>2027\\</b>\n\nThere is no design yet.\n");
});
