import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { parseDesign } from "@/lib/design/yaml";
import { drillFailureResult } from "@/lib/thread/numbers-result";
import { drillFailureTool } from "./drill-failure";

const callOptions = { toolCallId: "call-1", messages: [], context: {} };

async function drill(input: { target: string; minutes: number; load?: number }) {
  const outcome = parseDesign(readFileSync("lib/design/samples/e1.yaml", "utf8"));
  if (!outcome.accepted) throw new Error("The sample can't be read.");
  const { design } = outcome;
  const result = await drillFailureTool(async () => ({ version: 3, design })).execute?.(input, callOptions);
  return drillFailureResult.parse(result);
}

test("says what an outage does, what piles up and how long it takes to work that off", async () => {
  const result = await drill({ target: "payment-provider", minutes: 60 });

  expect(result).toMatchObject({
    drilled: true,
    name: "Payment provider",
    outage: "60 min",
    untouched: ["browse-stock", "register-account"],
    runsThatFail: "0 runs",
    backlog: "288,008 calls",
    workedOffIn: "40 min",
    grounds: expect.arrayContaining([expect.stringMatching(/^assumed: arrivals.peak of checkout/)]),
  });
  expect(result).toHaveProperty("workflows.0.state", "degraded");
  expect(JSON.stringify(result).length).toBeLessThan(4000);
});

test("twice the load doubles what waits", async () => {
  const [once, twice] = await Promise.all(
    [1, 2].map((load) => drill({ target: "payment-provider", minutes: 60, load })),
  );

  expect(once).toHaveProperty("backlog", "288,008 calls");
  expect(twice).toHaveProperty("backlog", "576,017 calls");
});

test("says what can fail when nothing has that name", async () => {
  const result = await drill({ target: "paypal", minutes: 5 });

  expect(result).toEqual({ drilled: false, problem: expect.stringMatching(/"paypal".*payment-provider/) });
});
