import { expect, test } from "vitest";
import { aComponent, aDesign, aRelation } from "@/lib/design/design.fixture";
import type { Design, Quantity } from "@/lib/design/schema";
import { findFlips } from "./find-flips";

const assumed = (value: number, unit: string) => ({ value, unit, basis: "assumed" as const });
const stated = (value: number, unit: string) => ({ value, unit, basis: "stated" as const });

/** A shop that calls an API of 100 calls a second 60 times a second. */
const aShop = (api: object, peak: Quantity = assumed(60, "/s")): Design =>
  aDesign({
    components: [
      aComponent({ id: "shop", kind: "client" }),
      aComponent({ id: "api", kind: "service", replicas: { min: 1 }, ...api }),
    ],
    relations: [aRelation({ id: "asks", from: "shop", to: "api", mode: "sync" })],
    workflows: [
      {
        id: "buy",
        name: "Buy",
        arrivals: { peak },
        objective: { availability: stated(99.9, "%") },
        steps: [{ id: "ask", kind: "call", relation: "asks" }],
      },
    ],
  });

const flipsOf = (design: Design) =>
  findFlips(design).map(({ input, flipsAt, of, rule, isMet }) => [input, flipsAt, of, rule, isMet]);

test("a component bears its peak until arrivals grow or its capacity shrinks by what is left of it", () => {
  const design = aShop({ capacity: { perReplica: assumed(100, "/s") } });

  const flips = findFlips(design);

  expect(flips.map(({ input }) => input).toSorted()).toEqual([
    "arrivals.peak of buy",
    "capacity.perReplica of api",
  ]);
  for (const { input, flipsAt, isMet, rule } of flips) {
    expect([isMet, rule]).toEqual([true, "bears the peak"]);
    const exact = input.startsWith("arrivals") ? 100 : 60;
    expect(Math.abs(Number.parseFloat(flipsAt) / exact - 1)).toBeLessThan(0.005);
  }
});

test("an availability flips where it falls below what is promised, and where a missed one would be kept", () => {
  const kept = flipsOf(aShop({ availability: assumed(99.95, "%") }));
  const missed = flipsOf(aShop({ availability: assumed(99.5, "%") }));

  expect(kept).toEqual([["availability of api", "99.9 %", "buy", "available ≥ 99.9 %", true]]);
  expect(missed).toEqual([["availability of api", "99.9 %", "buy", "available ≥ 99.9 %", false]]);
});

test("what is stated isn't doubted, nor what would have to be wrong by more than ten times", () => {
  expect(flipsOf(aShop({ capacity: { perReplica: stated(100, "/s") } }, stated(60, "/s")))).toEqual([]);
  expect(flipsOf(aShop({ capacity: { perReplica: assumed(10_000, "/s") } }))).toEqual([]);
});

test("a budget flips where an assumed price costs all that is left of it", () => {
  const { context, ...shop } = aShop({ unitCost: assumed(800, "EUR/month"), replicas: { min: 2 } });
  const budgeted = { ...shop, context: { ...context, budget: stated(2000, "EUR/month") } };

  const flips = findFlips(budgeted).filter(({ of }) => of === null);

  expect(flips).toMatchObject([{ input: "unitCost of api", rule: "costs ≤ 2,000 EUR/month", isMet: true }]);
  expect(Math.abs(Number.parseFloat(flips[0]?.flipsAt.replace(",", "") ?? "") / 1000 - 1)).toBeLessThan(
    0.005,
  );
});
