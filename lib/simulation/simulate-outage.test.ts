import { readFile } from "node:fs/promises";
import { expect, test, vi } from "vitest";
import type { Design } from "@/lib/design/schema";
import { readDesign } from "@/lib/export/read-design";
import { drillFailure } from "@/lib/numbers/failure/drill-failure";
import { simulateOutage } from "./simulate-outage";

vi.setConfig({ testTimeout: 240_000 });

async function readSample(workflow: string): Promise<Design> {
  const outcome = readDesign(await readFile("lib/design/samples/e1.yaml"));
  if (!outcome.accepted) throw new Error("The sample can't be read.");
  const { workflows, ...rest } = outcome.design;
  return { ...rest, workflows: workflows.filter(({ id }) => id === workflow) };
}

const differ = (one: number | null | undefined, other: number) => Math.abs((one ?? 0) / other - 1);

const away = { target: "payment-provider", outage: 3600 };

test("an hour without the payment provider piles up and drains as the formula says, within 5 %", async () => {
  const design = await readSample("checkout");
  const computed = drillFailure(design, away);

  const simulated = simulateOutage(design, away);

  if (!(computed?.backlog.isKnown && computed.drain.isKnown)) throw new Error("The drill isn't computable.");
  expect(differ(simulated?.backlog, computed.backlog.value)).toBeLessThan(0.05);
  expect(differ(simulated?.drained, computed.drain.value)).toBeLessThan(0.05);
  expect(simulated?.course.at(-1)?.waiting).toBe(0);
});

test.each([
  ["a consumer", "notifications"],
  ["a channel", "order-events"],
  ["the broker of channels", "broker"],
  ["a service that is asked twice a run", "payments"],
  ["a database that a service can't do without", "payments-db"],
  ["a provider of mail", "mail-provider"],
  ["a cache", "stock-cache"],
  ["what is only read while it is optional", "inventory"],
])("without %s as much piles up as the formula says", async (_, target) => {
  const design = await readSample("checkout");
  const computed = drillFailure(design, { target, outage: 600 });

  const simulated = simulateOutage(design, { target, outage: 600 });

  if (!computed?.backlog.isKnown) throw new Error("The drill isn't computable.");
  const wanted = computed.backlog.value;
  // What is counted in the simulation are single calls, a few of which fail by themselves.
  expect(Math.abs((simulated?.backlog ?? 0) - wanted)).toBeLessThan(0.05 * wanted + 30);
});

test("nothing is taken away that isn't there", async () => {
  expect(simulateOutage(await readSample("checkout"), { target: "nobody", outage: 60 })).toBeNull();
});
