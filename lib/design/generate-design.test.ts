import { expect, test } from "vitest";
import { generateDesign } from "./generate-design";
import { findReferenceErrors } from "./references";

const size = { components: 20, relations: 60, workflows: 5 };

test("makes a valid design of the asked size", () => {
  const design = generateDesign(size);

  expect([design.components.length, design.relations.length, design.workflows.length]).toEqual([20, 60, 5]);
  expect(findReferenceErrors(design)).toEqual([]);
});

test("makes the same design of the same seed, and another of another", () => {
  expect(generateDesign(size, 7)).toEqual(generateDesign(size, 7));
  expect(generateDesign(size, 7)).not.toEqual(generateDesign(size, 8));
});

test("makes a design of nothing", () => {
  expect(generateDesign({ components: 0, relations: 5, workflows: 0 }).components).toEqual([]);
});
