import { expect, test } from "vitest";
import { isPressOf, printKeys } from "./key-press";

const press = (key: string, held: Partial<Record<"metaKey" | "ctrlKey" | "altKey", boolean>> = {}) => ({
  key,
  metaKey: false,
  ctrlKey: false,
  altKey: false,
  ...held,
});

test("⌘ and Ctrl both stand for the modifier, and nothing less does", () => {
  expect(isPressOf("mod+k", press("k", { metaKey: true }))).toBe(true);
  expect(isPressOf("mod+k", press("K", { ctrlKey: true }))).toBe(true);
  expect(isPressOf("mod+k", press("k"))).toBe(false);
});

test("a single key is not pressed with a modifier", () => {
  expect(isPressOf("n", press("n"))).toBe(true);
  expect(isPressOf("n", press("n", { ctrlKey: true }))).toBe(false);
  expect(isPressOf("?", press("?", { altKey: true }))).toBe(false);
});

test("keys are printed as the keyboard in front of the reader has them", () => {
  expect(printKeys("mod+k", true)).toEqual(["⌘", "K"]);
  expect(printKeys("mod+k", false)).toEqual(["Ctrl", "K"]);
  expect(printKeys("arrowleft", false)).toEqual(["←"]);
});
