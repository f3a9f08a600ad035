import { expect, test } from "vitest";
import type { Step } from "@/lib/design/schema";
import { aSagaOf, aStep, exploreOnly, listEvents } from "./saga.fixture";

const kindsOf = (...[steps, parts]: Parameters<typeof aSagaOf>) =>
  exploreOnly(aSagaOf(steps, parts)).violations.map(({ kind, step }) => `${kind} ${step}`);

const { compensation: _, ...withoutCompensation } = aStep("charge");
const last = (id: string): Step => aStep(id, { role: "retriable", retry: { max: 5 }, outcome: "completed" });

test("a step that is tried again and isn't idempotent takes effect twice once an acknowledgement is lost", () => {
  const found = exploreOnly(
    aSagaOf([
      aStep("reserve"),
      aStep("charge", { name: "Charge card", idempotency: "none", retry: { max: 1 } }),
      last("ship"),
    ]),
  );

  expect(found.violations[0]).toMatchObject({ kind: "effect-twice", title: "Charge card took effect twice" });
  expect(listEvents(found, "effect-twice")).toEqual([
    "reserve done: once",
    "charge lost-acknowledgement: once",
    "charge done: again",
  ]);
});

test("the same step with a key breaks nothing, and every state was looked at", () => {
  const found = exploreOnly(
    aSagaOf([aStep("reserve"), aStep("charge", { retry: { max: 1 } }), last("ship")]),
  );

  expect(found).toMatchObject({ violations: [], isWhole: true });
  expect(found.states).toBeGreaterThan(50);
});

test("a step without compensation leaves its effect behind as soon as a later step is refused", () => {
  const found = exploreOnly(
    aSagaOf([{ ...withoutCompensation, name: "Charge card", retry: { max: 1 } }, aStep("ship")]),
  );

  expect(found.violations[0]).toMatchObject({
    kind: "effect-left",
    title: "Charge card stays done though the run failed: it has no compensation",
  });
  expect(listEvents(found, "effect-left")).toEqual(["charge done: once", "ship refused: none"]);
});

test("a failure that ends the run leaves what was done, though it has a compensation", () => {
  const found = exploreOnly(aSagaOf([aStep("charge"), aStep("ship", { onFailure: { action: "fail" } })]));

  expect(found.violations[0]?.title).toBe(
    "charge stays done though the run failed: its compensation never ran",
  );
});

test("what the last step of the way back did stays, and so it should", () => {
  const refuse = aStep("refuse", { role: undefined, compensation: undefined, outcome: "cancelled" });

  expect(kindsOf([aStep("charge", { next: ["ship", "refuse"] }), last("ship"), refuse])).toEqual([]);
});

test("one idempotent request of unknown outcome may be asked again, unless something was done before it", () => {
  const fail = { onFailure: { action: "fail" as const } };
  const pivot = aStep("charge", { ...fail, role: "pivot", compensation: undefined });

  expect(kindsOf([pivot])).toEqual([]);
  expect(kindsOf([{ ...pivot, idempotency: "none" }])).toContain("effect-left charge");
  expect(kindsOf([aStep("reserve"), pivot])).toContain("effect-left charge");
});

test("a request that is held up takes effect after its compensation, unless one key is known for both", () => {
  const natural = {
    does: "Releases.",
    component: "payments",
    relation: "asks",
    idempotency: "natural" as const,
  };
  const steps = [aStep("reserve", { idempotency: "natural", compensation: natural }), aStep("ship")];

  const found = exploreOnly(aSagaOf(steps));

  expect(listEvents(found, "effect-after-undo")).toEqual([
    "reserve delay: none",
    "undo reserve done: nothing-to-undo",
    "reserve arrival: after-undo",
  ]);
  expect(
    kindsOf([aStep("reserve", { isolation: "version-file", compensation: natural }), aStep("ship")]),
  ).toEqual([]);
  expect(kindsOf([aStep("reserve"), aStep("ship")])).toEqual([]);
});

test("a compensation without idempotency is done twice, and done where there is nothing to take back", () => {
  const compensation = { does: "Refunds.", component: "payments", relation: "asks" };
  const steps = [aStep("charge", { compensation, retry: { max: 1 } }), aStep("ship")];

  const found = exploreOnly(aSagaOf(steps));

  expect(listEvents(found, "undo-twice")).toEqual([
    "charge done: once",
    "ship refused: none",
    "undo charge lost-acknowledgement: once",
    "undo charge done: again",
  ]);
  expect(listEvents(found, "undo-first")).toEqual([
    "charge receiver-crash: none",
    "charge refused: none",
    "undo charge done: early",
  ]);
});

test("silence that nobody notices leaves the run stuck; a timeout, a deadline or somebody who looks after it doesn't", () => {
  const steps = [aStep("charge"), aStep("ship")];
  const silent = { relation: { timeout: undefined } };
  const deadline = { value: 1, unit: "h", basis: "stated" as const };

  expect(kindsOf(steps, silent)).toContain("stuck charge");
  expect(kindsOf(steps)).toEqual([]);
  expect(kindsOf(steps, { ...silent, workflow: { deadline } })).toEqual([]);
  expect(kindsOf(steps, { ...silent, workflow: { whenStuck: "A person looks at it." } })).toEqual([]);
});

test("a step behind the pivot that runs out of tries leaves the run half done", () => {
  const steps = (max: number) => [
    aStep("confirm", { role: "pivot", retry: { max: 5 } }),
    aStep("ship", { role: "retriable", retry: { max } }),
  ];

  expect(kindsOf(steps(1))).toEqual(["stuck ship"]);
  expect(kindsOf(steps(2))).toEqual([]);
});

test("a run that nobody takes up after a crash is left half done", () => {
  const alone = { workflow: { coordination: undefined, coordinator: undefined } };

  const found = exploreOnly(aSagaOf([aStep("charge"), aStep("ship")], alone));

  expect(listEvents(found, "stuck")).toEqual(["charge driver-crash: once"]);
});

test("a channel that delivers at least once does a step twice, one that delivers exactly once doesn't", () => {
  const charge = [aStep("charge", { idempotency: "none", role: "retriable" })];
  const through = (delivery: "at-least-once" | "exactly-once") => ({
    workflow: { coordination: undefined, coordinator: undefined },
    relation: { from: "charges", mode: "async" as const },
    design: { channels: [{ id: "charges", kind: "queue" as const, delivery }] },
  });

  expect(kindsOf(charge, through("at-least-once"))).toEqual(["effect-twice charge"]);
  expect(kindsOf(charge, through("exactly-once"))).not.toContain("effect-twice charge");
});

test("branches that run side by side are all taken back when one of them fails", () => {
  const fork: Step = { id: "fork", kind: "parallel", next: ["reserve", "charge"] };
  const steps = (charge: Partial<Step>) => [
    fork,
    aStep("reserve", { next: ["ship"] }),
    aStep("charge", { next: ["ship"], ...charge }),
    aStep("ship"),
  ];

  expect(kindsOf(steps({}))).toEqual([]);
  expect(kindsOf(steps({ compensation: undefined }))).toEqual(["effect-left charge"]);
});

test("a loop is run once, and a run that comes back to a step that was done isn't followed", () => {
  const loop: Step = { id: "each", kind: "loop", next: ["charge", "ship"] };

  const found = exploreOnly(aSagaOf([loop, aStep("charge", { next: ["each"] }), aStep("ship")]));

  expect(found).toMatchObject({ violations: [], isWhole: true });
});

test("a search that reaches its bound says so, and finds the same each time", () => {
  const design = aSagaOf([aStep("reserve"), aStep("charge", { idempotency: "none", retry: { max: 1 } })]);

  expect(exploreOnly(design, { faults: 2, states: 20 })).toMatchObject({ isWhole: false, states: 20 });
  expect(exploreOnly(design)).toEqual(exploreOnly(design));
});
