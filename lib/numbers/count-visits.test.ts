import { expect, test } from "vitest";
import { aWorkflow } from "@/lib/design/design.fixture";
import type { Step } from "@/lib/design/schema";
import { countVisits } from "./count-visits";

const share = (value: number) => ({ value, unit: "%", basis: "stated" as const });
const visit = (steps: Step[]) => countVisits(aWorkflow({ steps }));
const counts = (steps: Step[]) => Object.fromEntries(visit(steps).count);

test("a branch is visited as often as its share says, and the rest goes to the way without one", () => {
  const steps: Step[] = [
    { id: "look", kind: "choice", next: [{ to: "hit", share: share(90) }, { to: "miss" }] },
    { id: "hit", kind: "local", next: ["end"] },
    { id: "miss", kind: "local", next: ["end"] },
    { id: "end", kind: "local" },
  ];

  expect(counts(steps)).toEqual({
    look: 1,
    hit: 0.9,
    miss: expect.closeTo(0.1, 12),
    end: expect.closeTo(1, 12),
  });
  expect(visit(steps).inputs).toMatchObject([{ basis: "stated" }]);
});

test("without shares the first way stands for all, and that is an assumption", () => {
  const { count, inputs } = visit([
    { id: "check", kind: "choice", next: [{ to: "good" }, { to: "bad" }] },
    { id: "good", kind: "local" },
    { id: "bad", kind: "local" },
  ]);

  expect(Object.fromEntries(count)).toEqual({ check: 1, good: 1, bad: 0 });
  expect(inputs).toMatchObject([{ basis: "assumed", name: "share of checkout/check → good" }]);
});

test("a loop runs its body as often as it may", () => {
  const steps: Step[] = [
    { id: "each", kind: "loop", maxIterations: 3, next: ["body", "end"] },
    { id: "body", kind: "local", next: ["each"] },
    { id: "end", kind: "local" },
  ];

  expect(counts(steps)).toEqual({
    each: expect.closeTo(4, 9),
    body: expect.closeTo(3, 9),
    end: expect.closeTo(1, 9),
  });
});

test("parallel branches are all visited, and what follows them once", () => {
  const steps: Step[] = [
    { id: "fork", kind: "parallel", next: ["a", "b", "c"] },
    { id: "a", kind: "local", next: ["join"] },
    { id: "b", kind: "local", next: ["b2"] },
    { id: "b2", kind: "local", next: ["join"] },
    { id: "c", kind: "local", next: ["join"] },
    { id: "join", kind: "local" },
  ];

  expect(counts(steps)).toEqual({ fork: 1, a: 1, b: 1, b2: 1, c: 1, join: expect.closeTo(1, 12) });
});

test("a workflow that may loop for ever is named, and its steps are still counted", () => {
  const { count, problems } = visit([
    { id: "a", kind: "local", next: ["b"] },
    { id: "b", kind: "local", next: ["a"] },
  ]);

  expect(problems).toEqual([expect.stringContaining("checkout may loop for ever")]);
  expect(Object.fromEntries(count)).toEqual({ a: 1, b: 1 });
});

test("shares that contradict each other are named and scaled", () => {
  const { count, problems } = visit([
    {
      id: "a",
      kind: "choice",
      next: [
        { to: "b", share: share(80) },
        { to: "c", share: share(80) },
      ],
    },
    { id: "b", kind: "local" },
    { id: "c", kind: "local" },
  ]);

  expect(problems).toEqual([expect.stringContaining("add up to 160 %")]);
  expect(Object.fromEntries(count)).toEqual({ a: 1, b: 0.5, c: 0.5 });
});
