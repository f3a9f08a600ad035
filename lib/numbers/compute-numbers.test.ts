import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { aComponent, aDesign, aRelation, aWorkflow } from "@/lib/design/design.fixture";
import type { Design } from "@/lib/design/schema";
import { parseDesign } from "@/lib/design/yaml";
import { computeNumbers } from "./compute-numbers";

const stated = (value: number, unit: string) => ({ value, unit, basis: "stated" as const });

function readSample(name: string): Design {
  const outcome = parseDesign(readFileSync(`lib/design/samples/${name}.yaml`, "utf8"));
  if (!outcome.accepted) throw new Error(`The sample ${name} can't be read.`);
  return outcome.design;
}

const find = (design: Design, id: string, factor = 1) => {
  const found = computeNumbers(design, { factor }).components.find((component) => component.id === id);
  if (!found) throw new Error(`There is no ${id}.`);
  return found;
};

const aService = (parts: Partial<Design> = {}) =>
  aDesign({
    components: [
      aComponent({ id: "api", replicas: { min: 4 }, zones: 2, capacity: { perReplica: stated(50, "/s") } }),
      aComponent({ id: "db", kind: "database", capacity: { perReplica: stated(200, "/s") } }),
    ],
    relations: [aRelation({ callsPerRequest: stated(3, "calls"), coupling: "hard" })],
    workflows: [
      aWorkflow({
        arrivals: { mean: stated(600, "/min"), peak: stated(100, "/s") },
        steps: [{ id: "ask", kind: "call", component: "api" }],
      }),
    ],
    ...parts,
  });

test("a request's calls reach what the component needs, and each utilisation shows its arithmetic", () => {
  const design = aService();

  expect(find(design, "api")).toMatchObject({
    meanRate: { value: 10, unit: "/s" },
    peakRate: { value: 100 },
    utilisation: {
      value: 0.5,
      derivation: expect.arrayContaining(["utilisation = 100 /s ÷ (4 × 50 /s) = 50 %"]),
    },
    afterReplicaLoss: { value: expect.closeTo(2 / 3, 12) },
    afterZoneLoss: { value: 1 },
    saturatesAt: { value: 2 },
  });
  expect(find(design, "db")).toMatchObject({
    peakRate: { value: 300, derivation: ["checkout: 100 /s × 3 a run (api-reads-db × 3) = 300 /s"] },
    utilisation: {
      value: 1.5,
      inputs: expect.arrayContaining([
        { name: "arrivals.peak of checkout", text: "100 /s", basis: "stated" },
        { name: "replicas of db", text: "1; none are given", basis: "assumed" },
      ]),
    },
  });
});

test("the first bottleneck is named with the load at which it saturates", () => {
  expect(computeNumbers(aService()).bottleneck).toMatchObject({
    component: "db",
    at: { value: expect.closeTo(2 / 3, 12), unit: "times the peak" },
  });
  expect(computeNumbers(aService(), { factor: 10 }).bottleneck).toMatchObject({
    component: "db",
    at: { value: expect.closeTo(2 / 3, 12) },
  });
});

test("ten times the arrivals are ten times the utilisation", () => {
  expect(find(aService(), "api", 10).utilisation).toMatchObject({ value: expect.closeTo(5, 9) });
});

test("what is missing is named instead of guessed, and the rest is computed", () => {
  const design = aService({
    components: [aComponent({ id: "api" }), aComponent({ id: "db", kind: "database" })],
  });

  expect(find(design, "api")).toMatchObject({
    peakRate: { isKnown: true, value: 100 },
    utilisation: { isKnown: false, missing: ["capacity.perReplica of api"] },
  });
});

test("a workflow without arrivals is left out of the sum by name", () => {
  const steps = [{ id: "ask", kind: "call" as const, component: "api" }];
  const base = aService();
  const design = { ...base, workflows: [...base.workflows, aWorkflow({ id: "other", steps })] };

  expect(find(design, "api").peakRate).toMatchObject({ value: 100, leftOut: ["arrivals.peak of other"] });
});

test("a cache's hits don't reach the origin, but writes do", () => {
  const cached = (writes?: string[]) =>
    aService({
      relations: [aRelation({ cache: { hitRatio: stated(90, "%") } })],
      workflows: [
        aWorkflow({
          arrivals: { peak: stated(100, "/s") },
          steps: [{ id: "ask", kind: "call", relation: "api-reads-db", ...(writes && { writes }) }],
        }),
      ],
    });

  expect(find(cached(), "db").peakRate).toMatchObject({ value: expect.closeTo(10, 9) });
  expect(find(cached(["orders"]), "db").peakRate).toMatchObject({ value: 100 });
});

test("a change of units changes nothing", () => {
  const inHours = aService({
    workflows: [
      aWorkflow({
        arrivals: { peak: stated(360_000, "requests/h") },
        steps: [{ id: "ask", kind: "call", component: "api" }],
      }),
    ],
  });

  expect(find(inHours, "api").utilisation).toMatchObject({ value: expect.closeTo(0.5, 12) });
});

test("the shop of the first sample bears its peak, and its busiest component is known", () => {
  const { components, bottleneck, problems } = computeNumbers(readSample("e1"));

  const known = components.flatMap(({ id, utilisation }) =>
    utilisation.isKnown ? [[id, utilisation.value] as const] : [],
  );

  expect(problems).toEqual([]);
  expect(known.length).toBeGreaterThan(10);
  expect(known.filter(([, value]) => value >= 1)).toEqual([]);
  expect(bottleneck?.at).toMatchObject({ isKnown: true });
});

test.each(["e2", "e3"])("the sample %s is computed without contradictions", (name) => {
  expect(computeNumbers(readSample(name)).problems).toEqual([]);
});
