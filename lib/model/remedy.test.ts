import { expect, test } from "vitest";
import { AppError } from "@/lib/errors";
import { nothingTried, planRemedy } from "./remedy";

const failure = (details: object) => new AppError("provider_failed", "It broke.", { details });
const retried = (retry: number, waitedMs = 0) => ({ counts: { ...nothingTried().counts, retry }, waitedMs });

test("waits grow with each try, and jitter keeps them apart", () => {
  const waits = [0, 1, 2].map((count) =>
    [0, 0.999].map((random) => planRemedy(failure({ remedy: "retry" }), retried(count), random)?.waitMs),
  );

  expect(waits).toEqual([
    [250, 500],
    [500, 1000],
    [1000, 1999],
  ]);
});

test("after the last try it fails", () => {
  const plan = planRemedy(failure({ remedy: "retry" }), retried(3), 0);

  expect(plan).toBeNull();
});

test("a provider's own wait is kept to where it fits into the budget, and else fails at once", () => {
  const short = planRemedy(failure({ remedy: "retry", retryAfterSeconds: 4 }), retried(0), 0.5);
  const long = planRemedy(failure({ remedy: "retry", retryAfterSeconds: 31 }), retried(0), 0);
  const spent = planRemedy(failure({ remedy: "retry", retryAfterSeconds: 4 }), retried(1, 28_000), 0);

  expect(short).toEqual({ remedy: "retry", waitMs: 4_250 });
  expect(long).toBeNull();
  expect(spent).toBeNull();
});

test("going on and asking with less don't wait, and are counted apart", () => {
  const tried = retried(3);

  expect(planRemedy(failure({ remedy: "continue" }), tried, 0.5)).toEqual({ remedy: "continue", waitMs: 0 });
  expect(planRemedy(failure({ remedy: "compact" }), tried, 0.5)).toEqual({ remedy: "compact", waitMs: 0 });
});

test("what nothing mends fails at once", () => {
  expect(planRemedy(failure({}), nothingTried(), 0)).toBeNull();
  expect(planRemedy(new AppError("provider_refused", "Declined."), nothingTried(), 0)).toBeNull();
});
