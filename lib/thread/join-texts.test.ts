import { expect, test } from "vitest";
import { joinTexts } from "./join-texts";

const step = { type: "step-start" } as const;
const says = (text: string) => ({ type: "text", text }) as const;
const thinks = { type: "reasoning", text: "Hm." } as const;

test("a text that broke off twice reads as one", () => {
  const parts = joinTexts([step, says("One, t"), step, says("wo, "), step, says("three.")]);

  expect(parts).toEqual([step, says("One, two, three.")]);
});

test("texts of one step, and texts with something between them, stay apart", () => {
  const parts = [step, says("One."), says("Two."), thinks, step, thinks, says("Three.")];

  expect(joinTexts(parts)).toEqual(parts);
});
