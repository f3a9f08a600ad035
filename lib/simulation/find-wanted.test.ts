import { expect, test } from "vitest";
import { findWanted } from "./find-wanted";

const terms = { target: 0.5, least: 2, most: 12 };

test.each([
  ["twice the target asks for twice the replicas", { ready: 3, running: 3, utilisation: 1 }, 6],
  ["a part of a replica is a whole one", { ready: 3, running: 3, utilisation: 0.6 }, 4],
  ["what is near the target changes nothing", { ready: 10, running: 10, utilisation: 0.54 }, 10],
  ["replicas that start count as idle", { ready: 3, running: 4, utilisation: 0.7 }, 4],
  ["never fewer than the least", { ready: 4, running: 4, utilisation: 0 }, 2],
  ["never more than the most", { ready: 8, running: 8, utilisation: 1 }, 12],
])("%s", (_, load, wanted) => {
  expect(findWanted(terms, load)).toBe(wanted);
});
