import { expect, test } from "vitest";
import { limitRequests } from "./limit-requests";

const rule = { window: 60, max: 2 };

test("refuses what goes beyond the limit and says how long to wait", () => {
  let now = 0;
  const consume = limitRequests(() => now);
  consume("ada", rule);
  consume("ada", rule);
  now = 45_500;

  const verdict = consume("ada", rule);

  expect(verdict).toEqual({ allowed: false, retryAfter: 15 });
  expect(consume("grace", rule).allowed).toBe(true);
});

test("whoever asks steadily below the limit is never refused", () => {
  let now = 0;
  const consume = limitRequests(() => now);

  const verdicts = Array.from({ length: 100 }, () => {
    now += 31_000;
    return consume("ada", rule).allowed;
  });

  expect(verdicts).toEqual(Array(100).fill(true));
});
