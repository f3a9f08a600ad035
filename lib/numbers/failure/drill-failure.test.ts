import { expect, test } from "vitest";
import { aChannel, aComponent, aDesign, aRelation, aWorkflow } from "@/lib/design/design.fixture";
import { drillFailure } from "./drill-failure";
import { stated } from "./failure.fixture";

const aPayment = (capacity: number, rate = 100) =>
  aDesign({
    components: [
      aComponent(),
      aComponent({ id: "provider", kind: "external", capacity: { quota: stated(capacity, "/s") } }),
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
        arrivals: { peak: stated(rate, "/s") },
        steps: [{ id: "pay", kind: "call", component: "api" }],
      }),
    ],
  });

const drill = (capacity: number, factor = 1) =>
  drillFailure(aPayment(capacity), { target: "provider", outage: 600, factor });

test("ten minutes without the provider at 100/s are worked off at 150/s in 1200 s", () => {
  const found = drill(150);

  expect(found).toMatchObject({
    effects: [{ state: "degraded" }],
    failed: { value: 0 },
    backlog: { value: 60_000, unit: "calls" },
    drain: { value: expect.closeTo(1200, 6), unit: "s" },
  });
  expect(found?.course.at(0)).toEqual({ at: 0, waiting: 0 });
  expect(found?.course.find(({ at }) => at === 600)?.waiting).toBeCloseTo(60_000, 6);
  expect(found?.course.at(-1)?.waiting).toBeCloseTo(0, 6);
});

test("without room to catch up there is no end to tell, and without a capacity it is named as missing", () => {
  expect(drill(150, 2)).toMatchObject({
    drain: { isKnown: false, missing: ["room at provider: 200 /s arrive and it bears 150 /s"] },
    course: [],
  });
  const design = aPayment(150);
  const unknown = { ...design, components: design.components.map(({ capacity: _, ...rest }) => rest) };
  expect(drillFailure(unknown, { target: "provider", outage: 600 })).toMatchObject({
    drain: { isKnown: false, missing: ["capacity.perReplica of provider"] },
  });
});

test("runs that can't do without the part fail and don't wait", () => {
  const design = aPayment(150);
  const hard = {
    ...design,
    relations: design.relations.map(({ fallback: _, ...rest }) => ({ ...rest, coupling: "hard" as const })),
  };

  expect(drillFailure(hard, { target: "provider", outage: 600 })).toMatchObject({
    failed: { value: 60_000, unit: "runs" },
    backlog: { value: 0 },
    drain: { value: 0 },
  });
});

test("what waits in a channel may find it full", () => {
  const design = aDesign({
    components: [
      aComponent(),
      aComponent({ id: "worker", kind: "worker", capacity: { perReplica: stated(20, "/s") } }),
    ],
    channels: [aChannel({ id: "jobs", maxDepth: stated(600, "messages") })],
    relations: [aRelation({ id: "worker-takes", from: "jobs", to: "worker", mode: "async" })],
    workflows: [
      aWorkflow({
        arrivals: { peak: stated(10, "/s") },
        steps: [{ id: "send", kind: "call", component: "api", publishes: ["jobs"], outbox: "outbox" }],
      }),
    ],
  });

  expect(drillFailure(design, { target: "worker", outage: 300 })).toMatchObject({
    backlog: { value: 3000 },
    drain: { value: expect.closeTo(300, 6) },
    overflows: [{ channel: "jobs", at: { value: 60 } }],
  });
});

test("nothing fails that isn't there", () => {
  expect(drillFailure(aPayment(150), { target: "nobody", outage: 60 })).toBeNull();
});

test("a zone that is away makes calls from outside wait for each of its parts, and the last to catch up tells when all is done", () => {
  const design = aPayment(150);
  const soft = {
    coupling: "soft" as const,
    callsPerRequest: stated(1, "calls"),
    fallback: "It comes later.",
  };
  const inZone = {
    ...design,
    components: [
      ...design.components,
      aComponent({ id: "mail", kind: "external", capacity: { quota: stated(300, "/s") } }),
      aComponent({ id: "bank", kind: "external", capacity: { quota: stated(1000, "/s") } }),
    ],
    relations: [
      ...design.relations,
      aRelation({ id: "api-mails", to: "mail", ...soft }),
      aRelation({ id: "provider-asks", from: "provider", to: "bank", ...soft }),
    ],
    boundaries: [{ id: "zone-a", kind: "zone" as const, contains: ["provider", "mail", "bank"] }],
  };

  const found = drillFailure(inZone, { target: "zone-a", outage: 600 });

  expect(found).toMatchObject({
    effects: [{ state: "degraded" }],
    backlog: { value: 120_000 },
    drain: { value: expect.closeTo(1200, 6) },
  });
  // What waits for mail is worked off at 200/s beyond what arrives, so after 300 s half of provider's is left.
  const waitingAt = (moment: number) => found?.course.find(({ at }) => Math.abs(at - moment) < 1e-6)?.waiting;
  expect(waitingAt(600)).toBeCloseTo(120_000, 4);
  expect(waitingAt(900)).toBeCloseTo(45_000, 4);
  expect(waitingAt(1800)).toBeCloseTo(0, 4);
});
