import { expect, test } from "vitest";
import { aChannel, aComponent, aDesign, aRelation, aWorkflow } from "@/lib/design/design.fixture";
import type { Component, Design, Step } from "@/lib/design/schema";
import { type Drill, drillFailure } from "@/lib/numbers/failure/drill-failure";
import { simulateOutage } from "./simulate-outage";

const stated = (value: number, unit: string) => ({ value, unit, basis: "stated" as const });

const outage = 600;

const soft = { coupling: "soft" as const, callsPerRequest: stated(1, "calls"), fallback: "It comes later." };

/** Twenty events a second for a worker that bears forty. */
const anEvent = (outbox: Step["outbox"], capacity: Component["capacity"] = {}): Design =>
  aDesign({
    components: [
      aComponent({ capacity: { serviceTime: { mean: stated(1, "ms") }, concurrency: stated(100, "calls") } }),
      aComponent({ id: "broker", kind: "broker" }),
      aComponent({
        id: "worker",
        kind: "worker",
        replicas: { min: 1 },
        capacity: { serviceTime: { mean: stated(100, "ms") }, concurrency: stated(4, "calls"), ...capacity },
      }),
    ],
    channels: [aChannel({ id: "jobs", broker: "broker" })],
    relations: [aRelation({ id: "worker-takes", from: "jobs", to: "worker", mode: "async" })],
    workflows: [
      aWorkflow({
        arrivals: { peak: stated(20, "/s") },
        steps: [
          { id: "send", kind: "call", component: "api", publishes: ["jobs"], ...(outbox && { outbox }) },
        ],
      }),
    ],
  });

function compute(design: Design, target: string): Drill & { waiting: number; drained: number } {
  const drill = drillFailure(design, { target, outage });
  if (!(drill?.backlog.isKnown && drill.drain.isKnown)) throw new Error("The drill isn't computable.");
  return { ...drill, waiting: drill.backlog.value, drained: drill.drain.value };
}

const failedOf = ({ failed }: Drill) => (failed.isKnown ? failed.value : Number.NaN);

test.each([
  ["by workers that are free", {}],
  ["by what a quota leaves", { quota: stated(40, "/s") }],
])(
  "what an outbox keeps while a channel is away is worked off %s, as fast as the formula says",
  (_, capacity) => {
    const design = anEvent("outbox", capacity);
    const computed = compute(design, "jobs");

    const simulated = simulateOutage(design, { target: "jobs", outage });

    expect([computed.waiting, computed.drained]).toEqual([12_000, expect.closeTo(600, 6)]);
    expect((simulated?.backlog ?? 0) / computed.waiting).toBeCloseTo(1, 1);
    expect((simulated?.drained ?? 0) / computed.drained).toBeCloseTo(1, 1);
    expect(simulated?.failed).toBe(0);
  },
);

test("what is sent over a relation that nobody waits for is sent when the channel is back", () => {
  const design = anEvent("none");
  const sends = aRelation({ id: "api-sends", to: "jobs", mode: "async", ...soft });
  const sending: Design = {
    ...design,
    relations: [...design.relations, sends],
    workflows: design.workflows.map((workflow) => ({
      ...workflow,
      steps: [
        { id: "ask", kind: "call", component: "api", next: [{ to: "send" }] },
        { id: "send", kind: "call", relation: "api-sends" },
      ],
    })),
  };
  const computed = compute(sending, "jobs");

  const simulated = simulateOutage(sending, { target: "jobs", outage });

  expect(computed.waiting).toBe(12_000);
  expect((simulated?.backlog ?? 0) / computed.waiting).toBeCloseTo(1, 1);
  expect((simulated?.drained ?? 0) / computed.drained).toBeCloseTo(1, 1);
});

test("a channel is away with its broker", () => {
  const design = anEvent("outbox");

  const [broker, channel] = ["broker", "jobs"].map((target) => simulateOutage(design, { target, outage }));

  expect(broker).toEqual({ ...channel, target: "broker" });
  expect(broker?.backlog).toBeGreaterThan(10_000);
});

test("without an outbox the runs that publish fail, as many as the formula says, and nothing waits", () => {
  const design = anEvent("none");
  const computed = compute(design, "jobs");

  const simulated = simulateOutage(design, { target: "jobs", outage });

  expect(failedOf(computed)).toBe(12_000);
  expect((simulated?.failed ?? 0) / failedOf(computed)).toBeCloseTo(1, 1);
  expect(simulated?.backlog).toBe(0);
});

test("a step that a run goes on without is left out while its caller is away, as the failure matrix has it", () => {
  const design = anEvent("none");
  const goesOn: Design = {
    ...design,
    workflows: design.workflows.map((workflow) => ({
      ...workflow,
      steps: [
        {
          id: "send",
          kind: "call",
          component: "api",
          publishes: ["jobs"],
          onFailure: { action: "continue" },
        },
      ],
    })),
  };

  expect(compute(goesOn, "api").effects).toMatchObject([{ state: "degraded" }]);
  expect(simulateOutage(goesOn, { target: "api", outage })?.failed).toBe(0);
  expect(simulateOutage(design, { target: "api", outage })?.failed).toBeGreaterThan(10_000);
});

/** Twenty runs a second that pay and send mail in one zone, where payments are booked as well. */
const aZone = (kind: "zone" | "region"): Design =>
  aDesign({
    components: [
      aComponent({ capacity: { serviceTime: { mean: stated(1, "ms") }, concurrency: stated(100, "calls") } }),
      aComponent({ id: "provider", kind: "external", capacity: { quota: stated(40, "/s") } }),
      aComponent({ id: "mail", kind: "external", capacity: { quota: stated(60, "/s") } }),
      aComponent({ id: "bank", kind: "external", capacity: { quota: stated(200, "/s") } }),
    ],
    relations: [
      aRelation({ id: "api-pays", to: "provider", ...soft }),
      aRelation({ id: "api-mails", to: "mail", ...soft }),
      aRelation({ id: "provider-books", from: "provider", to: "bank", ...soft }),
    ],
    workflows: [
      aWorkflow({
        arrivals: { peak: stated(20, "/s") },
        steps: [{ id: "pay", kind: "call", component: "api" }],
      }),
    ],
    boundaries: [{ id: "place", kind, contains: ["provider", "mail", "bank"] }],
  });

test.each([["zone"], ["region"]] as const)(
  "what waits for all that stands in a %s is worked off part by part, along the line that the formula draws",
  (kind) => {
    const design = aZone(kind);
    const computed = compute(design, "place");

    const simulated = simulateOutage(design, { target: "place", outage });

    expect([computed.waiting, computed.drained]).toEqual([24_000, expect.closeTo(600, 6)]);
    expect((simulated?.backlog ?? 0) / computed.waiting).toBeCloseTo(1, 1);
    expect((simulated?.drained ?? 0) / computed.drained).toBeCloseTo(1, 1);
    // Mail is done after 300 s, by when half of what waits for the provider is left.
    const seen = simulated?.course.find(({ at }) => at >= outage + 300);
    expect((seen?.waiting ?? 0) / 6000).toBeCloseTo(1, 1);
  },
);

test("what is away itself puts nothing off", () => {
  const design = aZone("zone");
  const whole: Design = {
    ...design,
    boundaries: [{ id: "place", kind: "zone", contains: ["api", "provider"] }],
    workflows: design.workflows.map((workflow) => ({
      ...workflow,
      steps: [
        {
          id: "ask",
          kind: "call",
          component: "api",
          next: [{ to: "pay" }],
          onFailure: { action: "continue" },
        },
        { id: "pay", kind: "call", relation: "api-pays" },
      ],
    })),
  };

  expect(simulateOutage(whole, { target: "place", outage })).toMatchObject({ backlog: 0, failed: 0 });
});

test("a boundary that isn't a place and a relation aren't taken away", () => {
  const design = aZone("zone");
  const boundaries = [{ id: "place", kind: "trust" as const, contains: ["mail"] }];

  expect(simulateOutage({ ...design, boundaries }, { target: "place", outage })).toBeNull();
  expect(simulateOutage(design, { target: "api-pays", outage })).toBeNull();
});
