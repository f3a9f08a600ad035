import { expect, test } from "vitest";
import { aSagaOf, aStep } from "@/lib/saga/saga.fixture";
import { exploreSagaResult } from "@/lib/thread/numbers-result";
import { exploreSagaTool } from "./explore-saga";

const callOptions = { toolCallId: "call-1", messages: [], context: {} };

const design = aSagaOf([
  aStep("charge", { name: "Charge card", idempotency: "none", retry: { max: 1 } }),
  aStep("ship", { role: "retriable", retry: { max: 5 } }),
]);

async function explore(input: { workflow?: string }) {
  const result = await exploreSagaTool(async () => ({ version: 3, design })).execute?.(input, callOptions);
  return exploreSagaResult.parse(result);
}

test("says what can break a workflow, and the shortest sequence that does", async () => {
  const result = await explore({ workflow: "checkout" });

  expect(result).toMatchObject({ explored: true, version: 3 });
  expect(result).toHaveProperty("workflows.0.violations.0", {
    title: "Charge card took effect twice",
    sequence: [
      'Orders asks Payments for "Charge card". It takes effect. The acknowledgement is lost. Orders tries again.',
      'Orders asks Payments for "Charge card". It takes effect a second time.',
    ],
  });
  expect(JSON.stringify(result).length).toBeLessThan(4000);
});

test("searches every workflow that has something to take back when none is named", async () => {
  expect(await explore({})).toEqual(await explore({ workflow: "checkout" }));
});

test("says so when a workflow has nothing to search", async () => {
  expect(await explore({ workflow: "browse" })).toEqual({
    explored: false,
    problem: 'No workflow called "browse" has steps with a role or a compensation.',
  });
});
