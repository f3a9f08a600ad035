import fc from "fast-check";
import { expect, test, vi } from "vitest";
import { aComponent, aDesign, aRelation, aWorkflow } from "@/lib/design/design.fixture";
import type { Design, Quantity } from "@/lib/design/schema";
import { computeNumbers } from "@/lib/numbers/compute-numbers";
import { simulateDesign } from "./simulate-design";

vi.setConfig({ testTimeout: 120_000 });

const stated = (value: number, unit: string): Quantity => ({ value, unit, basis: "stated" });

const rate = 10;

interface Link {
  busy: number;
  servers: number;
  calls: number;
}

/** Services that call each other in a row, each as busy as it is told, with exponential service. */
function aRow(links: readonly Link[]): Design {
  let arriving = rate;
  const components = links.map(({ busy, servers, calls }, at) => {
    arriving *= at === 0 ? 1 : calls;
    const serviceTime = { mean: stated((busy * servers) / arriving, "s"), cv2: stated(1, "ratio") };
    return aComponent({ id: `s${at}`, capacity: { serviceTime, concurrency: stated(servers, "calls") } });
  });
  return aDesign({
    components,
    relations: links.slice(1).map(({ calls }, at) =>
      aRelation({
        id: `r${at}`,
        from: `s${at}`,
        to: `s${at + 1}`,
        callsPerRequest: stated(calls, "calls"),
      }),
    ),
    workflows: [
      aWorkflow({
        arrivals: { peak: stated(rate, "/s") },
        steps: [{ id: "ask", kind: "call", component: "s0" }],
      }),
    ],
  });
}

const row = fc.array(
  fc.record({
    busy: fc.double({ min: 0.1, max: 0.7, noNaN: true }),
    servers: fc.integer({ min: 1, max: 3 }),
    calls: fc.integer({ min: 1, max: 2 }),
  }),
  { minLength: 1, maxLength: 4 },
);

const meanOf = (design: Design) => {
  const { mean } = computeNumbers(design).workflows[0]?.latency ?? {};
  return mean?.isKnown ? mean.value : Number.NaN;
};

test("simulated and computed means of open networks agree within the interval or 5 %", () => {
  fc.assert(
    fc.property(row, (links) => {
      const design = aRow(links);
      const expected = meanOf(design);
      const found = simulateDesign(design, { events: 150_000 }).workflows[0]?.latency?.mean;
      if (!found) return false;
      const isInside = found.low <= expected && expected <= found.high;
      return isInside || Math.abs(found.value / expected - 1) < 0.05;
    }),
    { numRuns: 12, seed: 5 },
  );
});

/** A service that a caller reaches by a relation with the given terms. */
function aCall(relation: Parameters<typeof aRelation>[0], { cv2 = 1, availability = 100 } = {}): Design {
  const serviceTime = (seconds: number) => ({ mean: stated(seconds, "s"), cv2: stated(cv2, "ratio") });
  return aDesign({
    components: [
      aComponent({ capacity: { serviceTime: serviceTime(0.01), concurrency: stated(1000, "calls") } }),
      aComponent({
        id: "db",
        capacity: { serviceTime: serviceTime(0.1), concurrency: stated(1000, "calls") },
        availability: stated(availability, "%"),
      }),
    ],
    relations: [aRelation({ coupling: "hard", callsPerRequest: stated(1, "calls"), ...relation })],
    workflows: [
      aWorkflow({
        arrivals: { peak: stated(rate, "/s") },
        steps: [{ id: "ask", kind: "call", component: "api" }],
      }),
    ],
  });
}

const simulate = (design: Design) => {
  const [workflow] = simulateDesign(design, { events: 60_000 }).workflows;
  if (!workflow) throw new Error("There is no workflow.");
  return workflow;
};

const holds = (estimate: { low: number; high: number } | null | undefined, value: number) =>
  estimate !== null && estimate !== undefined && estimate.low <= value && value <= estimate.high;

test("without variance a run takes the plain sum of its parts", () => {
  const { latency } = simulate(aCall({}, { cv2: 0 }));

  expect(latency?.mean.value).toBeCloseTo(0.11, 9);
  expect((latency?.p99.value ?? 0) / 0.11).toBeCloseTo(1, 2);
});

test("calls that take longer than their time-out fail: e^(−timeout ÷ mean) of them", () => {
  const { failed } = simulate(aCall({ timeout: stated(0.2, "s") }));

  expect(holds(failed, Math.exp(-2)), JSON.stringify(failed)).toBe(true);
});

test("a longer time-out never lowers the success of a single call", () => {
  const shares = [0.05, 0.1, 0.2, 0.4].map(
    (seconds) => simulate(aCall({ timeout: stated(seconds, "s") })).failed?.value ?? Number.NaN,
  );

  expect(shares).toEqual(shares.toSorted((a, b) => b - a));
});

test("a call that is tried three times fails only when all of them do", () => {
  const { failed } = simulate(aCall({ retry: { max: 2 } }, { availability: 60 }));

  expect(holds(failed, 0.4 ** 3), JSON.stringify(failed)).toBe(true);
});

test("a pause between attempts lengthens the run by as much", () => {
  const wait = { backoff: "fixed" as const, base: stated(1, "s"), jitter: "none" as const };
  const { latency } = simulate(aCall({ retry: { max: 20, ...wait } }, { cv2: 0, availability: 50 }));

  // One more attempt on average, each with its pause of a second and its tenth of a second of service.
  expect(holds(latency?.mean, 0.11 + 1.1), JSON.stringify(latency?.mean)).toBe(true);
});

test("a breaker spares a part that fails most of the time, and a fallback keeps the runs going", () => {
  const circuitBreaker = { threshold: stated(50, "%"), window: stated(10, "s"), openFor: stated(10, "s") };
  const soft = { coupling: "soft" as const, access: "read" as const, fallback: "An empty list." };
  const open = simulate(aCall({ ...soft, circuitBreaker }, { cv2: 0, availability: 10 }));
  const bare = simulate(aCall(soft, { cv2: 0, availability: 10 }));

  expect(open.failed?.value).toBe(0);
  expect(holds(bare.degraded, 0.9), JSON.stringify(bare.degraded)).toBe(true);
  expect(open.degraded?.value).toBeGreaterThan(0.9);
  expect(open.latency?.p50.value).toBeLessThan(0.02);
  expect(bare.latency?.p50.value).toBeGreaterThan(0.1);
});

test("a load that isn't borne gives no latency but what is missing for it", () => {
  const design = aRow([{ busy: 1.4, servers: 1, calls: 1 }]);

  const { latency, missing } = simulate(design);

  expect(latency).toBeNull();
  expect(missing).toEqual(["a load that s0 bears: it is utilised to 140 %"]);
});
