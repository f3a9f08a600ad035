import mermaid from "mermaid";
import { expect, test } from "vitest";
import { renderSagas } from "./render-text";
import { reportSagas } from "./report-sagas";
import { aSagaOf, aStep } from "./saga.fixture";

const charge = aStep("charge", { name: "Charge card", idempotency: "none", retry: { max: 1 } });
const ship = aStep("ship", { role: "retriable", retry: { max: 5 } });

test("a violation is told as sentences that name who asks whom, in the words of the design", () => {
  const [report] = reportSagas(aSagaOf([charge, ship]));

  expect(report?.verdict).toMatch(
    /^2 ways to break it with up to 2 faults in a run, over all [\d,]+ states; the shortest takes 2 events: Charge card took effect twice\.$/,
  );
  expect(report?.violations[0]?.sequence).toEqual([
    'Orders asks Payments for "Charge card". It takes effect. The acknowledgement is lost. Orders tries again.',
    'Orders asks Payments for "Charge card". It takes effect a second time.',
  ]);
});

test("the same is drawn as a sequence diagram that ends with what is broken", () => {
  const [report] = reportSagas(aSagaOf([charge, ship]));

  expect(report?.violations[0]?.diagram.split("\n")).toEqual([
    "sequenceDiagram",
    "  participant n_orders as Orders",
    "  participant n_payments as Payments",
    "  n_orders->>n_payments: Charge card",
    "  n_payments--xn_orders: done, but this is lost",
    "  Note over n_orders: Orders tries again.",
    "  n_orders->>n_payments: Charge card",
    "  Note over n_payments: takes effect a second time",
    "  n_payments-->>n_orders: done",
    "  Note over n_payments: Charge card took effect twice",
  ]);
});

test("the way back, requests that come late and work that stays where it is have their own words", () => {
  const compensation = { does: "Forgets it.", component: "orders", idempotency: "natural" as const };
  const local = aStep("note", { kind: "local", relation: undefined, component: "orders", compensation });
  const reserve = aStep("reserve", { idempotency: "natural" });
  const text = renderSagas(reportSagas(aSagaOf([local, reserve, aStep("ship")])));

  expect(text).toContain('1. Orders does "note". It takes effect.');
  expect(text).toContain(
    'Orders asks Payments for "reserve". The request is held up, and Orders hears nothing. What was done is taken back.',
  );
  expect(text).toContain('Orders asks Payments to take back "reserve". There is nothing to take back.');
  expect(text).toContain('Orders takes back "note". It takes effect. The run ends as failed.');
  expect(text).toContain(
    'The request for "reserve" reaches Payments at last. It takes effect, though it was taken back before.',
  );
});

test("a design without sagas has nothing to search, and one that holds says within what bound", () => {
  const [report] = reportSagas(aSagaOf([aStep("charge"), ship]));

  expect(renderSagas(reportSagas(aSagaOf([{ id: "look", kind: "local" }])))).toMatch(/No workflow has steps/);
  expect(report?.verdict).toMatch(
    /^Nothing breaks it with up to 2 faults in a run, over all [\d,]+ states\.$/,
  );
  expect(reportSagas(aSagaOf([charge, ship]), { faults: 0, states: 3 })[0]?.verdict).toMatch(
    /^Nothing breaks it with up to 0 faults in a run, over the first 3 states, where the bound was reached\.$/,
  );
});

test("every picture is one that can be drawn, whatever the steps are called", async () => {
  const compensation = { does: "Refunds.", component: "payments", relation: "asks" };
  const names = ["end", "Charge: card; now #1", "loop (for --x ever)"];
  const steps = names.map((name, at) =>
    aStep(`step-${at}`, { name, idempotency: "none", retry: { max: 1 }, compensation }),
  );

  const diagrams = reportSagas(aSagaOf(steps)).flatMap(({ violations }) =>
    violations.map(({ diagram }) => diagram),
  );

  expect(diagrams.length).toBeGreaterThan(6);
  for (const diagram of diagrams)
    await expect(mermaid.parse(diagram)).resolves.toMatchObject({ diagramType: "sequence" });
});
