import { expect, test } from "vitest";
import { aComponent, aDesign, aRelation, aWorkflow } from "@/lib/design/design.fixture";
import type { Step } from "@/lib/design/schema";
import { computeNumbers } from "./compute-numbers";

const stated = (value: number, unit: string) => ({ value, unit, basis: "stated" as const });

const withSteps = (steps: Step[]) =>
  aDesign({
    components: [
      aComponent({ id: "shop", kind: "client" }),
      aComponent({ id: "api", availability: stated(99, "%") }),
    ],
    relations: [aRelation({ id: "asks", from: "shop", to: "api" })],
    workflows: [aWorkflow({ steps })],
  });

const outcomes = (steps: Step[]) => computeNumbers(withSteps(steps)).workflows[0]?.saga;

const step = (id: string, next: Step["next"], parts: Partial<Step> = {}): Step => ({
  id,
  kind: "call",
  relation: "asks",
  role: "compensatable",
  next,
  ...parts,
});

test("a saga of five steps with 99 % each ends as the closed form says", () => {
  const steps = ["a", "b", "c", "d", "e"].map((id, at, all) => step(id, all.slice(at + 1, at + 2)));

  expect(outcomes(steps)).toMatchObject({
    completed: { value: expect.closeTo(0.95099, 5) },
    actions: { value: expect.closeTo(4.90099, 4) },
    compensations: { value: expect.closeTo(0.097035, 5) },
    stuck: { value: 0 },
  });
});

test("a failure behind the pivot leaves the run stuck, and a written step without compensation does too", () => {
  const pivot = outcomes([step("a", ["b"], { role: "pivot" }), step("b", [])]);
  const written = outcomes([step("a", ["b"], { writes: ["orders"] }), step("b", [])]);

  expect(pivot).toMatchObject({ stuck: { value: expect.closeTo(0.99 * 0.01, 9) } });
  expect(written).toMatchObject({ stuck: { value: expect.closeTo(0.99 * 0.01, 9) } });
});

test("parallel branches are all needed, and a way that ends as cancelled is taken back", () => {
  const forked = outcomes([
    step("fork", ["a", "b"], { kind: "parallel" }),
    step("a", ["end"]),
    step("b", ["end"]),
    step("end", []),
  ]);
  const refused = outcomes([
    step("a", [{ to: "b", share: stated(60, "%") }, { to: "c" }]),
    step("b", [], { outcome: "completed" }),
    step("c", [], { outcome: "cancelled" }),
  ]);

  expect(forked).toMatchObject({ completed: { value: expect.closeTo(0.99 ** 4, 9) } });
  expect(refused).toMatchObject({ completed: { value: expect.closeTo(0.6 * 0.99 ** 2, 9) } });
});

test("a workflow without roles and compensations has no outcomes to tell", () => {
  expect(outcomes([{ id: "a", kind: "call", relation: "asks" }])).toBeNull();
});
