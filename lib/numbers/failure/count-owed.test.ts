import { expect, test } from "vitest";
import { aChannel, aComponent, aDesign, aRelation, aWorkflow } from "@/lib/design/design.fixture";
import type { Component, Design, Relation } from "@/lib/design/schema";
import { drillFailure } from "./drill-failure";
import { stated } from "./failure.fixture";

const soft = { coupling: "soft" as const, callsPerRequest: stated(1, "calls"), fallback: "It comes later." };
const each = { coupling: "hard" as const, callsPerRequest: stated(2, "calls") };

/** Ten runs a second that book in a ledger if they can, and the ledger asks its database twice for each. */
const aShop = (booking: Partial<Relation> = {}, ledger: Partial<Component> = {}): Design =>
  aDesign({
    components: [
      aComponent(),
      aComponent({
        id: "ledger",
        replicas: { min: 1 },
        capacity: { perReplica: stated(100, "/s") },
        ...ledger,
      }),
      aComponent({
        id: "db",
        kind: "database",
        replicas: { min: 1 },
        capacity: { perReplica: stated(60, "/s") },
      }),
    ],
    relations: [
      aRelation({ id: "api-books", to: "ledger", ...soft, ...booking }),
      aRelation({ id: "ledger-stores", from: "ledger", to: "db", ...each }),
    ],
    workflows: [
      aWorkflow({
        arrivals: { peak: stated(10, "/s") },
        steps: [{ id: "ask", kind: "call", component: "api" }],
      }),
    ],
  });

const drill = (design: Design, target: string) => drillFailure(design, { target, outage: 600 });

test("what can't do its work without the target is owed the calls, and works them off as fast as all of it can", () => {
  const ledger = drill(aShop(), "ledger");
  const db = drill(aShop(), "db");

  // The database bears 60 calls a second, of which 20 arrive: it is done with 20 of what waits in a second.
  for (const found of [ledger, db])
    expect(found).toMatchObject({
      effects: [{ state: "degraded" }],
      backlog: { value: 6000 },
      drain: { value: expect.closeTo(300, 6) },
    });
  expect(db?.drain).toHaveProperty("derivation", [
    "checkout: 10 /s × 1 calls a run = 10 /s",
    "10 /s × 10 min = 6,000 calls wait; tries in between don't count",
    "6,000 × 2 calls of db ÷ (60 /s that db bears − 20 /s that arrive) = 5 min",
  ]);
});

test("who only reads, or asks a cache, has no use for an answer that comes later", () => {
  const reading = drill(aShop({ access: "read" }), "ledger");
  const asking = drill(aShop({ access: "read-write" }, { kind: "cache" }), "ledger");

  for (const found of [reading, asking])
    expect(found).toMatchObject({ effects: [{ state: "degraded" }], backlog: { value: 0 } });
});

test("more replicas are promised to nobody, but their time is told", () => {
  const found = drill(
    aShop({}, { replicas: { min: 1, max: 4 }, capacity: { perReplica: stated(15, "/s") } }),
    "ledger",
  );

  // One bears 15 a second, of which 10 arrive; with four of them the database has the least room.
  expect(found?.drain).toMatchObject({ value: expect.closeTo(1200, 6) });
  expect(found?.drain).toHaveProperty(
    "derivation.3",
    "once all replicas run that may: 6,000 × 2 calls of db ÷ (60 /s that db bears − 20 /s that arrive) = 5 min",
  );
});

test("a channel is full by the messages that wait in it, whatever else waits for its consumer", () => {
  const design = aShop();
  const withJobs: Design = {
    ...design,
    channels: [aChannel({ id: "jobs", maxDepth: stated(300, "messages") })],
    relations: [
      ...design.relations,
      aRelation({ id: "ledger-takes", from: "jobs", to: "ledger", mode: "async" }),
    ],
    workflows: [
      ...design.workflows,
      aWorkflow({
        id: "other",
        arrivals: { peak: stated(1, "/s") },
        steps: [{ id: "send", kind: "call", component: "api", publishes: ["jobs"], outbox: "outbox" }],
      }),
    ],
  };

  const found = drill(withJobs, "ledger");

  // Each run of both asks the ledger, and those of one send a message as well.
  expect(found?.backlog).toMatchObject({ value: 12 * 600 });
  expect(found?.overflows).toMatchObject([{ channel: "jobs", at: { value: 300 } }]);
});

test("with its broker all channels are away, and their consumers work off what waits", () => {
  const design = aDesign({
    components: [
      aComponent(),
      aComponent({ id: "broker", kind: "broker", capacity: { perReplica: stated(1000, "/s") } }),
      aComponent({
        id: "worker",
        kind: "worker",
        replicas: { min: 1 },
        capacity: { perReplica: stated(40, "/s") },
      }),
    ],
    channels: [aChannel({ id: "jobs", broker: "broker" })],
    relations: [aRelation({ id: "worker-takes", from: "jobs", to: "worker", mode: "async" })],
    workflows: [
      aWorkflow({
        arrivals: { peak: stated(20, "/s") },
        steps: [{ id: "send", kind: "call", component: "api", publishes: ["jobs"], outbox: "outbox" }],
      }),
    ],
  });

  expect(drill(design, "broker")).toMatchObject({
    backlog: { value: 12_000 },
    drain: { value: expect.closeTo(600, 6) },
  });
});
