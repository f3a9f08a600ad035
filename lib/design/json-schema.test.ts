import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { designJsonSchema } from "./json-schema";

test("is published as it is now: `tsx bin/generate-schema.ts` writes the file anew", async () => {
  const published = await readFile("public/schema/design.json", "utf8");

  expect(JSON.parse(published)).toEqual(designJsonSchema());
});
