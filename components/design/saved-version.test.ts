import { describe, expect, test } from "vitest";
import { emptyDesign } from "@/lib/design/schema";
import { listVersions, newestKnown } from "./saved-version";

const design = emptyDesign();
const loaded = [{ number: 1, author: "consultant", summary: "one", messageId: "a", createdAt: new Date(0) }];

describe("versions that are made while the page is open", () => {
  test("stand above those it was loaded with, whoever made them", () => {
    const edits = [{ version: 2, summary: "two", messageId: "b", patch: {} }];
    const saved = [{ version: 3, summary: "three", design, author: "user" as const }];

    const versions = listVersions(loaded, edits, saved);

    expect(versions.map(({ number, author }) => [number, author])).toEqual([
      [3, "user"],
      [2, "consultant"],
      [1, "consultant"],
    ]);
  });

  test("stand there once when the page has been loaded again", () => {
    const saved = [{ version: 1, summary: "one", design, author: "user" as const }];

    expect(listVersions(loaded, [], saved)).toEqual(loaded);
  });

  test("are what the next change builds on, unless the server knows a newer one", () => {
    const saved = [{ version: 3, summary: "three", design, author: "user" as const }];

    expect(newestKnown({ version: 1, design }, saved).version).toBe(3);
    expect(newestKnown({ version: 4, design }, saved).version).toBe(4);
  });
});
