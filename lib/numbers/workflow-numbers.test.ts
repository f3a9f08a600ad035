import { expect, test } from "vitest";
import { aComponent, aDesign, aRelation, aWorkflow } from "@/lib/design/design.fixture";
import type { Component, Design, Step } from "@/lib/design/schema";
import { computeNumbers } from "./compute-numbers";

const stated = (value: number, unit: string) => ({ value, unit, basis: "stated" as const });

const timed = (id: string, milliseconds: number, cv2: number, parts: Partial<Component> = {}) =>
  aComponent({
    id,
    capacity: { serviceTime: { mean: stated(milliseconds, "ms"), cv2: stated(cv2, "ratio") } },
    ...parts,
  });

const first = (design: Design, factor = 1) => {
  const [workflow] = computeNumbers(design, { factor }).workflows;
  if (!workflow) throw new Error("There is no workflow.");
  return workflow;
};

const withSteps = (components: Component[], steps: Step[], rate = 0, parts: Partial<Design> = {}) =>
  aDesign({
    components,
    workflows: [aWorkflow({ arrivals: { peak: stated(rate, "/s") }, steps })],
    ...parts,
  });

const at = (id: string, next: string[] = [], kind: Step["kind"] = "call"): Step => ({
  id,
  kind,
  component: id,
  next,
});

test("one server with exponential service answers as M/M/1 does", () => {
  const design = withSteps([timed("api", 600, 1)], [at("api")], 1.25);

  const { latency } = first(design);

  expect(latency.mean).toMatchObject({ value: expect.closeTo(2.4, 9), unit: "s" });
  expect(latency.p95).toMatchObject({ value: expect.closeTo(0.11983 * 60, 3) });
});

test("constant service and no load give the plain arithmetic", () => {
  const steps = [at("a", ["b"]), at("b", ["c"]), at("c")];
  const design = withSteps([timed("a", 5, 0), timed("b", 10, 0), timed("c", 20, 0)], steps);

  const { latency } = first(design);

  expect(latency.mean).toMatchObject({ value: expect.closeTo(0.035, 12) });
  expect(latency.p99).toMatchObject({ value: expect.closeTo(0.035, 12) });
});

test("parallel branches take as long as the longest, a loop as long as all its rounds", () => {
  const parts = ["a", "b", "c"].map((id, index) => timed(id, 10 * (index + 1), 0));
  const forked = withSteps(parts, [
    { id: "fork", kind: "parallel", next: ["a", "b"] },
    at("a", ["c"]),
    at("b", ["c"]),
    at("c"),
  ]);
  const looped = withSteps(
    [...parts, timed("client", 0, 0, { kind: "client" })],
    [
      { id: "each", kind: "loop", maxIterations: 4, next: ["call", "c"] },
      { id: "call", kind: "call", relation: "api-reads-db", next: ["each"] },
      at("c"),
    ],
    0,
    { relations: [aRelation({ from: "client", to: "a" })] },
  );

  expect(first(forked).latency.mean).toMatchObject({ value: expect.closeTo(0.05, 9) });
  expect(first(looped).latency.mean).toMatchObject({ value: expect.closeTo(0.07, 9) });
});

test("beyond saturation there is no time, but what is overloaded is named", () => {
  const { latency } = first(withSteps([timed("api", 600, 1)], [at("api")], 1.25), 2);

  expect(latency.p95).toMatchObject({
    isKnown: false,
    missing: ["a load that api bears: it is utilised to 150 %"],
  });
});

test("a missing service time is named, and an objective without prediction is neither met nor missed", () => {
  const design = withSteps([aComponent({ id: "api" })], [at("api")]);
  const [workflow] = design.workflows;
  const promised = {
    ...design,
    workflows: workflow
      ? [{ ...workflow, objective: { latency: { percentile: 95, ms: 100, basis: "stated" as const } } }]
      : [],
  };

  expect(first(promised).latency.objective).toMatchObject({
    limit: 0.1,
    isMet: null,
    predicted: { isKnown: false, missing: ["capacity.serviceTime.mean of api"] },
  });
});

const up = (id: string, percent: number, parts: Partial<Component> = {}) =>
  aComponent({ id, availability: stated(percent, "%"), ...parts });

const composed = (coupling: "hard" | "soft", parts: Partial<Design> = {}) =>
  first(
    withSteps([up("api", 99.9), up("db", 99, { kind: "database" })], [at("api")], 1, {
      relations: [aRelation({ coupling, callsPerRequest: stated(1, "calls") })],
      ...parts,
    }),
  ).availability;

test("a workflow is up while all that it can't do without is up", () => {
  expect(composed("hard").composed).toMatchObject({
    value: expect.closeTo(0.999 * 0.99, 12),
    derivation: ["api: 99.9 %", "db: 99 %", "product = 98.9 %"],
  });
  expect(composed("soft").composed).toMatchObject({ value: expect.closeTo(0.999, 12) });
});

test("a component without a promise is up as its failure modes let it", () => {
  const outage = {
    id: "F-1",
    target: "db",
    mode: "crash" as const,
    frequency: stated(10, "/year"),
    duration: stated(36.5, "h"),
  };
  const components = [up("api", 100), aComponent({ id: "db", kind: "database" })];

  expect(composed("hard", { components }).composed).toMatchObject({ missing: ["availability of db"] });
  expect(composed("hard", { components, failureModes: [outage] }).composed).toMatchObject({
    value: expect.closeTo(1 / (1 + 1 / 24), 9),
  });
});
