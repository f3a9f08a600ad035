import { expect, test } from "vitest";
import { aComponent, aDesign, aRelation, aWorkflow } from "@/lib/design/design.fixture";
import type { Component } from "@/lib/design/schema";
import { drillFailure } from "@/lib/numbers/failure/drill-failure";
import { simulateOutage } from "./simulate-outage";

const stated = (value: number, unit: string) => ({ value, unit, basis: "stated" as const });

/** Twenty payments a second, which wait for the provider while it is away. */
const aPayment = (capacity: Component["capacity"], kind: Component["kind"] = "service") =>
  aDesign({
    components: [
      aComponent({ capacity: { serviceTime: { mean: stated(1, "ms") }, concurrency: stated(100, "calls") } }),
      aComponent({ id: "provider", kind, replicas: { min: 1 }, capacity }),
    ],
    relations: [
      aRelation({
        id: "api-pays",
        to: "provider",
        coupling: "soft",
        callsPerRequest: stated(1, "calls"),
        timeout: stated(1, "s"),
        fallback: "The payment is pending.",
      }),
    ],
    workflows: [
      aWorkflow({
        arrivals: { peak: stated(20, "/s") },
        steps: [{ id: "pay", kind: "call", component: "api" }],
      }),
    ],
  });

const away = { target: "provider", outage: 600 };

const fourServers = { serviceTime: { mean: stated(100, "ms") }, concurrency: stated(4, "calls") };

test.each<[string, Component["capacity"], Component["kind"]]>([
  ["by servers that are free", fourServers, "service"],
  ["by what calls of now leave of a quota", { ...fourServers, quota: stated(40, "/s") }, "service"],
  ["by an external dependency of which only a quota is known", { quota: stated(40, "/s") }, "external"],
])("a backlog is worked off %s, as fast as the formula says", (_, capacity, kind) => {
  const design = aPayment(capacity, kind);
  const computed = drillFailure(design, away);

  const simulated = simulateOutage(design, away);

  if (!(computed?.backlog.isKnown && computed.drain.isKnown)) throw new Error("The drill isn't computable.");
  expect(computed.drain.value).toBeCloseTo(600, 6);
  expect((simulated?.backlog ?? 0) / computed.backlog.value).toBeCloseTo(1, 1);
  expect((simulated?.drained ?? 0) / computed.drain.value).toBeCloseTo(1, 1);
  // It goes down at one pace: half of it is left half-way.
  const halfWay = simulated?.course.find(({ at }) => at >= away.outage + (simulated.drained ?? 0) / 2);
  expect((halfWay?.waiting ?? 0) / (simulated?.backlog ?? 1)).toBeCloseTo(0.5, 1);
});
