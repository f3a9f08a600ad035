import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { aComponent, aDesign } from "@/lib/design/design.fixture";
import { readDesignFile } from "../lintel/read-design-file";
import { insertPicture } from "./insert-picture";

test("ARCHITECTURE.md draws docs/lintel.design.yaml as it is: `npm run picture` draws it again", async () => {
  const written = await readFile("ARCHITECTURE.md", "utf8");

  const drawn = insertPicture(written, await readDesignFile("docs/lintel.design.yaml"));

  expect(written).toBe(drawn);
});

test("a component more is a box more, and the words around the picture stay", async () => {
  const written = await readFile("ARCHITECTURE.md", "utf8");
  const design = await readDesignFile("docs/lintel.design.yaml");
  const grown = { ...design, components: [...design.components, aComponent({ id: "mail", name: "Mail" })] };

  const drawn = insertPicture(written, grown);

  const outside = (text: string) => text.split(/```mermaid.*?```/s);
  expect(drawn).toContain("Mail<br/>");
  expect(outside(drawn)).toEqual(outside(written));
});

test("a document without the marks is refused, not overwritten", () => {
  expect(() => insertPicture("# A document", aDesign({ components: [aComponent()] }))).toThrow(/no marks/);
});
