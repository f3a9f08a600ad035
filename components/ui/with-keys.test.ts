import { expect, test } from "vitest";
import { withKeys } from "./with-keys";

const keysOf = (...names: string[]) => withKeys(names, (name) => name).map(({ key }) => key);

test("no two items share a key, whatever they are called", () => {
  expect(new Set(keysOf("a", "b", "a", "a", "b")).size).toBe(5);
});

test("what comes later, or goes, changes no key of another name", () => {
  const before = keysOf("text", "step", "tool");

  expect(keysOf("text", "step", "tool", "text").slice(0, 3)).toEqual(before);
  expect(keysOf("text", "tool")).toEqual([before[0], before[2]]);
});
