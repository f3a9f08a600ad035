import { expect, test } from "vitest";
import { emptyDesign } from "@/lib/design/schema";
import { parseDesign } from "@/lib/design/yaml";
import { exportFormats, getFormat } from "./formats";

const emptyThread = { title: "New thread", design: emptyDesign(), version: 0, messages: [] };

test.each([exportFormats.markdown, exportFormats.transcript, exportFormats.mermaid, exportFormats.madr])(
  "an empty thread is a valid markdown document",
  ({ render, mediaType }) => {
    const text = render(emptyThread);

    expect(text).toMatch(/^# New thread.*\n\n\S.*\n$/s);
    expect(mediaType).toBe("text/markdown; charset=utf-8");
  },
);

test.each([exportFormats.openapi, exportFormats.asyncapi, exportFormats["json-schema"]])(
  "an empty thread is valid JSON with its title",
  ({ render, mediaType }) => {
    expect(render(emptyThread)).toContain('"New thread"');
    expect(JSON.parse(render(emptyThread))).toBeTypeOf("object");
    expect(mediaType).toBe("application/json; charset=utf-8");
  },
);

test("an empty thread is a model that reads back", () => {
  expect(parseDesign(exportFormats.yaml.render(emptyThread))).toEqual({
    accepted: true,
    design: emptyDesign(),
  });
});

test.each(["pdf", "toString", "__proto__", ""])(
  "a format named %j is not found, and the formats there are get named",
  (name) => {
    expect(() => getFormat(name)).toThrow("The formats are markdown, transcript, yaml,");
  },
);

test.each([
  ["Orders: v2/final", "Orders-v2-final.md"],
  ["../../etc/passwd", "etc-passwd.md"],
  ["a\r\nSet-Cookie: x=1", "a-Set-Cookie-x=1.md"],
  ["日本 Überprüfung 😀", "日本-Überprüfung-😀.md"],
  ["\u202etxt.exe", "txt.exe.md"],
  ["", "design.md"],
  ["...", "design.md"],
  [`${"long ".repeat(40)}`, `${"long-".repeat(16).slice(0, -1)}.md`],
])("a thread named %j becomes the file %j", (title, name) => {
  expect(exportFormats.markdown.fileName(title)).toBe(name);
});
