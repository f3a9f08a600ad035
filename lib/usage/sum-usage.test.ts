import { expect, test } from "vitest";
import { sumUsage } from "./sum-usage";

const anAnswer = (model: string, usage: object) => ({
  metadata: { turn: { status: "completed" as const, model, usage } },
});

test("tokens add up, and cached input costs what it costs", () => {
  const sum = sumUsage([
    {},
    anAnswer("claude-sonnet-5-5", {
      inputTokens: 1_000_000,
      cachedInputTokens: 400_000,
      outputTokens: 100_000,
    }),
    anAnswer("claude-opus-5-5-20260901", { inputTokens: 100_000, outputTokens: 10_000 }),
  ]);

  expect(sum).toMatchObject({
    inputTokens: 1_100_000,
    cachedInputTokens: 400_000,
    outputTokens: 110_000,
    isLeast: false,
  });
  expect(sum.cost).toBeCloseTo(0.6 * 2 + 0.4 * 0.1 + 1 + 0.4 + 0.2);
});

test("the context is what the last answer took, and not a sum", () => {
  const sum = sumUsage([
    anAnswer("claude-sonnet-5-5", { inputTokens: 900, outputTokens: 100, contextTokens: 600 }),
    anAnswer("claude-sonnet-5-5", { inputTokens: 2_000, outputTokens: 100, contextTokens: 1_500 }),
    anAnswer("rules", {}),
  ]);

  expect(sum.contextTokens).toBe(1_500);
});

test("a model without a known price leaves the cost open", () => {
  expect(sumUsage([anAnswer("gpt-next", { inputTokens: 10, outputTokens: 5 })])).toMatchObject({
    inputTokens: 10,
    cost: null,
  });
});

test("answers that took no tokens cost nothing", () => {
  expect(sumUsage([anAnswer("rules", {})])).toMatchObject({ inputTokens: 0, outputTokens: 0, cost: 0 });
});
