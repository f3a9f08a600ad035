import { describe, expect, test } from "vitest";
import { completeModel } from "./model-completion";

const complete = (text: string) => completeModel(text.split("\n"));

describe("completion in the model", () => {
  test("offers the facets and collections at the outermost level", () => {
    const { words, column } = complete("title: Shop\ncomp");

    expect(words).toEqual(expect.arrayContaining(["components: ", "workflows: ", "context: "]));
    expect(column).toBe(0);
  });

  test("offers the fields of an item, in its first line and in those below", () => {
    const first = complete("components:\n  - i");
    const below = complete("components:\n  - id: api\n    na");

    expect(first.words).toContain("responsibility: ");
    expect(below.words).toContain("responsibility: ");
    expect(below.column).toBe(4);
  });

  test("offers the words of a field that takes one of a few", () => {
    expect(complete("relations:\n  - id: a\n    mode: a").words).toEqual([
      "sync",
      "async",
      "stream",
      "batch",
    ]);
  });

  test("knows where it is inside of lists inside of items", () => {
    const text = "workflows:\n  - id: w\n    steps:\n      - id: s\n        kind: ";

    expect(complete(text).words).toContain("parallel");
  });

  test("offers nothing where anything may be written", () => {
    expect(complete("title: Sh").words).toEqual([]);
    expect(complete("nonsense:\n  more: ").words).toEqual([]);
  });
});
