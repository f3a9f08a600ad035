import { expect, test } from "vitest";
import {
  addDurations,
  findPercentile,
  longestOf,
  mixDurations,
  repeatDuration,
  repeatWhile,
} from "./duration";

const exponential = (mean: number) => ({ mean, variance: mean ** 2 });

test("percentiles of an exponential time are exact", () => {
  expect(findPercentile(exponential(0.04), 95)).toBeCloseTo(0.11983, 5);
  expect(findPercentile(exponential(0.04), 99)).toBeCloseTo(0.18421, 5);
});

test("two equal exponential times in turn have the percentiles of an Erlang distribution", () => {
  const both = addDurations([exponential(1), exponential(1)]);

  expect(findPercentile(both, 95)).toBeCloseTo(4.74386, 4);
});

test("without variance everything is plain arithmetic", () => {
  const constant = { mean: 2, variance: 0 };

  expect(repeatDuration(constant, 3)).toEqual({ mean: 6, variance: 0 });
  expect(findPercentile(addDurations([constant, constant]), 99)).toBe(4);
  expect(longestOf([{ time: constant }, { time: { mean: 5, variance: 0 } }])).toEqual({
    mean: 5,
    variance: 0,
  });
});

test("the longest of two equal exponential times takes half as long again", () => {
  expect(longestOf([{ time: exponential(1), copies: 2 }]).mean).toBeCloseTo(1.5, 3);
});

test("a mixture leaves out what no probability is given for", () => {
  expect(mixDurations([{ weight: 0.1, time: { mean: 10, variance: 0 } }])).toEqual({ mean: 1, variance: 9 });
});

test("rounds that go on with probability one half are one on average", () => {
  expect(repeatWhile({ mean: 3, variance: 0 }, 0.5)).toEqual({ mean: 3, variance: 18 });
});
