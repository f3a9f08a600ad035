import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { emptyDesign } from "@/lib/design/schema";
import { parseDesign } from "@/lib/design/yaml";
import { summarizeScaling } from "./summarize-scaling";

function readSample() {
  const outcome = parseDesign(readFileSync("lib/design/samples/e1.yaml", "utf8"));
  if (!outcome.accepted) throw new Error("The sample can't be read.");
  return outcome.design;
}

test("the shop's document says what saturates first, what objectives are met, and what that rests on", () => {
  const summary = summarizeScaling(readSample());

  expect(summary?.first).toEqual({ id: "orders-db", name: "Orders database", at: "1.667 × the peak" });
  expect(summary?.components[0]).toMatchObject({ id: "orders-db", arrives: "240 /s", busy: "60 %" });
  expect(summary?.workflows[0]).toMatchObject({
    id: "checkout",
    latencyObjective: "p95 ≤ 2 s met",
    availabilityObjective: "≥ 99.9 % met",
  });
  expect(summary?.assumed).toContain("arrivals.peak of checkout 40 /s");
  expect(new Set(summary?.assumed).size).toBe(summary?.assumed.length);
});

test("a design without numbers says nothing", () => {
  expect(summarizeScaling(emptyDesign())).toBeNull();
});
