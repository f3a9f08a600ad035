import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { describeCatalogue } from "./checks-document";

test("docs/checks.md says what the catalogue says: `npm run checks` writes it again", () => {
  const written = readFileSync("docs/checks.md", "utf8");

  expect(written.startsWith(`${describeCatalogue()}\n`)).toBe(true);
});
