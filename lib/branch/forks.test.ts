import { expect, test } from "vitest";
import { listAlternatives } from "./forks";

test("a message that has just been made stands after its alternatives", () => {
  const forks = { answer: ["first"] };

  expect(listAlternatives(forks, "answer", "second")).toEqual(["first", "second"]);
  expect(listAlternatives(forks, "answer", "first")).toEqual(["first"]);
});

test("where nothing divides, a message stands alone", () => {
  expect(listAlternatives({}, "answer", "only")).toEqual(["only"]);
});
