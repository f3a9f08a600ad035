import { expect, test } from "vitest";
import { compareTexts, withdrawn } from "./compare-texts";

test("the same words in the same order lose and repeat nothing", () => {
  expect(compareTexts("w1 w2 w3 ", "w1 w2 w3 ")).toEqual({ lost: 0, duplicated: 0 });
});

test("a gap is lost bytes, a word that comes again is duplicated bytes", () => {
  expect(compareTexts("w1 w2 w3 w4 ", "w1 w2 w2 w4 ")).toEqual({ lost: 2, duplicated: 2 });
});

test("a text that broke off in mid-word has lost it", () => {
  expect(compareTexts("w1 w2 ", "w1 w")).toEqual({ lost: 2, duplicated: 1 });
});

test("what was shown and is not there in the end was withdrawn", () => {
  expect(withdrawn(["w1 w2", "w1"], "w1 w2 w3")).toBe(0);
  expect(withdrawn(["w1 w9 "], "w1 w2 w3")).toBe(2);
});
