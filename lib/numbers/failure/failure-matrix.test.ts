import { expect, test } from "vitest";
import { aChannel, aComponent, aRelation, aWorkflow } from "@/lib/design/design.fixture";
import type { Step } from "@/lib/design/schema";
import { aCheckout, row, stated } from "./failure.fixture";

test("what is needed takes the workflow down, and the way to it is told", () => {
  const { effects, blastRadius } = row(aCheckout(), "db");

  expect(effects).toMatchObject([
    { workflow: "checkout", state: "down", because: ["ask", "api-reads-db", "db"] },
    { workflow: "other", state: "works" },
  ]);
  expect(blastRadius).toMatchObject({ value: 0.75 });
});

test("what a fallback stands in for degrades the workflow", () => {
  const { kind, effects, blastRadius } = row(aCheckout(), "mail");

  expect(kind).toBe("dependency");
  expect(effects[0]).toMatchObject({ state: "degraded", fallbacks: ["The mail is sent later."] });
  expect(blastRadius).toMatchObject({ value: 0 });
});

test("what is slow holds its callers up for their time-outs, and without one it takes them down", () => {
  const design = aCheckout();
  const endless = { ...design, relations: design.relations.map(({ timeout: _, ...rest }) => rest) };

  expect(row(design, "mail", "slow").effects[0]).toMatchObject({
    state: "degraded",
    slowerBy: { value: 1, unit: "s" },
  });
  expect(row(design, "db", "slow").effects[0]).toMatchObject({
    state: "down",
    slowerBy: { value: expect.closeTo(0.6, 9) },
  });
  expect(row(endless, "mail", "slow").effects[0]).toMatchObject({
    state: "down",
    slowerBy: { isKnown: false },
  });
});

const published = (outbox: Step["outbox"]) =>
  aCheckout({
    channels: [aChannel({ id: "events", broker: "idle" })],
    workflows: [
      aWorkflow({
        steps: [
          { id: "tell", kind: "call", component: "api", publishes: ["events"], ...(outbox && { outbox }) },
        ],
      }),
    ],
  });

test("what is published waits in its outbox; without one the step fails with the channel", () => {
  expect(row(published("outbox"), "events").effects[0]).toMatchObject({ state: "degraded" });
  expect(row(published(undefined), "events").effects[0]).toMatchObject({ state: "down" });
  expect(row(published(undefined), "idle").effects[0]).toMatchObject({ state: "down" });
});

test("a step that goes on elsewhere degrades the run while that way is open", () => {
  const steps = (to: string): Step[] => [
    { id: "ask", kind: "call", component: "api", onFailure: { action: "go-to", to: "instead" } },
    { id: "instead", kind: "call", component: to },
  ];
  const going = (to: string) => aCheckout({ workflows: [aWorkflow({ steps: steps(to), start: "ask" })] });

  expect(row(going("idle"), "api").effects[0]).toMatchObject({
    state: "degraded",
    fallbacks: ["goes on at instead"],
  });
  expect(row(going("api"), "api").effects[0]).toMatchObject({ state: "down" });
});

test("a run goes on without what its caller can do without, whatever fails inside", () => {
  const design = aCheckout({
    components: [aComponent({ id: "shop", kind: "client" }), ...aCheckout().components],
    relations: [
      aRelation({ id: "shop-asks", from: "shop", to: "api" }),
      aRelation({ coupling: "hard", timeout: stated(200, "ms") }),
    ],
    workflows: [
      aWorkflow({
        steps: [
          {
            id: "ask",
            kind: "call",
            relation: "shop-asks",
            next: ["read"],
            onFailure: { action: "continue" },
          },
          { id: "read", kind: "call", relation: "api-reads-db", onFailure: { action: "fail" } },
        ],
      }),
    ],
  });

  expect(row(design, "api").effects[0]).toMatchObject({ state: "degraded", because: ["ask", "api"] });
  expect(row(design, "db").effects[0]).toMatchObject({ state: "degraded", because: ["read", "db"] });
});

test("a region takes with it what stands in it alone, and what is known of a failure is joined to it", () => {
  const design = aCheckout({
    boundaries: [
      { id: "eu", kind: "region", contains: ["net"] },
      { id: "net", kind: "network", contains: ["api"] },
    ],
    failureModes: [
      { id: "F-1", target: "db", mode: "crash", detection: "Errors.", duration: stated(20, "min") },
    ],
  });

  expect(row(design, "eu").effects).toMatchObject([{ state: "down" }, { state: "works" }]);
  expect(row(design, "db")).toMatchObject({
    recovery: { value: 1200 },
    known: [{ id: "F-1", detection: "Errors.", mitigation: null }],
  });
});
