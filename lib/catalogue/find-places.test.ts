import { expect, test } from "vitest";
import { distanceBetween, findPlaces } from "./find-places";

test("finds the cities that a text names, and measures along the great circle", () => {
  const [first, second, ...others] = findPlaces("Orders move between Berlin and New York every night.");

  expect(first && second && [first.name, second.name]).toEqual(["Berlin", "New York"]);
  expect(others).toEqual([]);
  expect(first && second && Math.round(distanceBetween(first, second) / 100)).toBe(64);
});
