import { describe, expect, test } from "vitest";
import { findDiagnostics } from "./model-diagnostics";

describe("what is wrong with a model in the editor", () => {
  test("is marked from where it begins to the end of its line", () => {
    const text = "title: Shop\nstatus: finished\n";

    const [diagnostic] = findDiagnostics(text);

    expect(text.slice(diagnostic?.from, diagnostic?.to)).toBe("finished");
    expect(diagnostic?.message).toContain("must be one of sketch, proposed, accepted");
  });

  test("is nothing when the model holds", () => {
    expect(findDiagnostics("title: Shop\n")).toEqual([]);
  });

  test("stays inside the text, whatever the text is", () => {
    for (const text of ["", "a: [", "- x", "\t", "title: |\n  x\nkind: zebra"]) {
      for (const { from, to } of findDiagnostics(text)) {
        expect(from).toBeGreaterThanOrEqual(0);
        expect(to).toBeGreaterThanOrEqual(from);
        expect(to).toBeLessThanOrEqual(text.length);
      }
    }
  });
});
