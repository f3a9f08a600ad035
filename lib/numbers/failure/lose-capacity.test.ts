import { expect, test } from "vitest";
import { aComponent, aRelation } from "@/lib/design/design.fixture";
import type { Component, Design } from "@/lib/design/schema";
import { aCheckout, row, stated } from "./failure.fixture";

const zoned = (parts: Partial<Component>) =>
  aCheckout({
    components: [
      aComponent({
        replicas: { min: 3 },
        zones: 3,
        capacity: { perReplica: stated(20, "/s"), serviceTime: { mean: stated(40, "ms") } },
        ...parts,
      }),
    ],
    relations: [],
  });

test("the loss of a zone slows what has room left, and takes down what has none or stands in that zone alone", () => {
  expect(row(zoned({}), "zone").effects[0]).toMatchObject({ state: "slower", slowerBy: { isKnown: true } });
  expect(row(zoned({ replicas: { min: 2 }, zones: 2 }), "zone").effects[0]).toMatchObject({
    state: "down",
    because: ["ask", "api", "api is overloaded to 150 %"],
  });
  const alone = aCheckout({
    components: [aComponent({ zones: 1 }), aComponent({ id: "idle", zones: 3, replicas: { min: 3 } })],
    relations: [],
  });
  expect(row(alone, "zone").effects).toMatchObject([{ state: "down" }, { state: "works" }]);
});

const cached = (capacity: number): Design =>
  aCheckout({
    components: [
      aComponent(),
      aComponent({ id: "cache", kind: "cache" }),
      aComponent({ id: "db", kind: "database", capacity: { perReplica: stated(capacity, "/s") } }),
    ],
    relations: [
      aRelation({ coupling: "hard", cache: { hitRatio: stated(90, "%") } }),
      aRelation({
        id: "api-caches",
        to: "cache",
        coupling: "soft",
        callsPerRequest: stated(1, "calls"),
      }),
    ],
  });

test("without its cache the origin bears the whole load or falls with it", () => {
  expect(row(cached(100), "cache").effects[0]).toMatchObject({ state: "degraded" });
  expect(row(cached(20), "cache").effects[0]).toMatchObject({
    state: "down",
    because: expect.arrayContaining(["db is overloaded to 150 %"]),
  });
});
