import { expect, test } from "vitest";
import { downtimeMinutes, fromRepair, inParallel, inSeries, needSome, withCommonCause } from "./availability";
import { computeBacklog } from "./backlog";
import { coldFactor, missRate } from "./cold-cache";
import { type FaultTree, solveFaultTree } from "./fault-tree";
import { eventualSuccess, expectedAttempts, multiplyLayers } from "./retries";
import { enumerateSaga } from "./saga";
import { meetsSlowPart } from "./tail";

const event = (probability: number): FaultTree => ({ kind: "event", probability });

test("parts in series", () => {
  expect(inSeries([0.999, 0.999, 0.999])).toBeCloseTo(0.997003, 6);
  expect(inSeries(Array.from({ length: 30 }, () => 0.9999))).toBeCloseTo(0.997004, 6);
  expect(inSeries([0.9998, 0.9995, 0.998, 0.9999])).toBeCloseTo(0.9972, 5);
});

test("parts in parallel", () => {
  expect(inParallel([0.99, 0.99])).toBeCloseTo(0.9999, 10);
});

test("k of n", () => {
  expect(needSome(2, 3, 0.99)).toBeCloseTo(0.999702, 10);
  expect(needSome(3, 5, 0.99)).toBeCloseTo(0.99999015, 8);
});

test("a common cause bounds what replicas can give", () => {
  expect(withCommonCause(1, 3, 0.99, 0)).toBeCloseTo(needSome(1, 3, 0.99), 12);
  expect(withCommonCause(1, 50, 0.99, 0.1)).toBeCloseTo(1 - 0.1 * 0.01, 12);
  expect(withCommonCause(1, 1, 0.99, 0.1)).toBeCloseTo(0.99, 12);
});

test("up for 999 hours, repaired in one", () => {
  expect(fromRepair(999, 1)).toBeCloseTo(0.999, 12);
});

test("minutes down in a year", () => {
  expect(downtimeMinutes(0.999)).toBeCloseTo(525.6, 6);
  expect(downtimeMinutes(0.9995)).toBeCloseTo(262.8, 6);
  expect(downtimeMinutes(0.9999)).toBeCloseTo(52.56, 6);
});

test("one slow answer of a hundred meets most requests that ask a hundred parts", () => {
  expect(meetsSlowPart(0.01, 100)).toBeCloseTo(0.63397, 5);
});

test("attempts with three retries", () => {
  expect(expectedAttempts(0.1, 3)).toBeCloseTo(1.111, 10);
  expect(expectedAttempts(0.5, 3)).toBeCloseTo(1.875, 10);
  expect(expectedAttempts(1, 3)).toBe(4);
  expect(eventualSuccess(0.1, 3)).toBeCloseTo(0.9999, 10);
});

test("three layers with four attempts each are 64", () => {
  expect(multiplyLayers([4, 4, 4])).toBe(64);
});

test("a saga of five steps", () => {
  const outcomes = enumerateSaga(Array.from({ length: 5 }, () => ({ success: 0.99 })));

  expect(outcomes.success).toBeCloseTo(0.95099, 5);
  expect(outcomes.actions).toBeCloseTo(4.900995, 6);
  expect(outcomes.compensations).toBeCloseTo(0.097035, 5);
  expect(outcomes.stuck).toBe(0);
});

test("a saga is stuck when a compensation fails, or a step behind its pivot does", () => {
  expect(enumerateSaga([{ success: 1, compensation: 0.9 }, { success: 0 }])).toMatchObject({
    success: 0,
    compensated: expect.closeTo(0.9, 12),
    stuck: expect.closeTo(0.1, 12),
  });
  expect(enumerateSaga([{ success: 1, isPivot: true }, { success: 0.5 }])).toMatchObject({
    success: 0.5,
    compensated: 0,
    stuck: 0.5,
  });
});

test("ten minutes of outage at 100 a second drain in twenty minutes", () => {
  expect(computeBacklog(100, 150, 600)).toEqual({ waiting: 60_000, drained: 1200 });
});

test("a backlog never drains where capacity only meets the load", () => {
  expect(computeBacklog(100, 100, 600)).toEqual({ waiting: 60_000, drained: null });
  expect(computeBacklog(0, 0, 600)).toEqual({ waiting: 0, drained: 0 });
});

test("a cold cache sends all to the origin", () => {
  expect(missRate(400, 0.9)).toBeCloseTo(40, 10);
  expect(coldFactor(0.9)).toBeCloseTo(10, 10);
  expect(coldFactor(1)).toBeNull();
});

test("a fault tree of A or (B and C)", () => {
  const tree: FaultTree = {
    kind: "or",
    of: [event(0.001), { kind: "and", of: [event(0.02), event(0.03)] }],
  };

  expect(solveFaultTree(tree)).toBeCloseTo(0.0015994, 7);
});
