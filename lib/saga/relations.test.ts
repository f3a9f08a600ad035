import fc from "fast-check";
import { expect, test } from "vitest";
import type { Step } from "@/lib/design/schema";
import { buildMachine } from "./build-machine";
import { exploreMachine, type SagaExploration } from "./explore-saga";
import { listBreaches } from "./list-breaches";
import { listMoves } from "./list-moves";
import type { SagaMachine } from "./machine";
import { type RunState, startRun } from "./run-state";
import { aSagaOf, aStep, exploreOnly } from "./saga.fixture";

const idempotency = fc.constantFrom("none", "natural", "key", undefined);

const compensation = fc.record({
  does: fc.constant("Takes it back."),
  component: fc.constantFrom("payments", "orders"),
  relation: fc.constantFrom("asks", undefined),
  idempotency,
});

const parts: fc.Arbitrary<Partial<Step>> = fc.record({
  idempotency,
  role: fc.constantFrom("compensatable", "pivot", "retriable"),
  retry: fc.constantFrom(undefined, { max: 1 }),
  isolation: fc.constantFrom("none", "version-file"),
  compensation: fc.option(compensation, { nil: undefined }),
  onFailure: fc.constantFrom({ action: "compensate" as const }, { action: "fail" as const }, undefined),
});

const sagas = fc
  .array(parts, { minLength: 1, maxLength: 3 })
  .map((all) => all.map((step, at) => aStep(`step-${at}`, step)));

const namesOf = ({ violations }: SagaExploration, kind: string) =>
  violations.filter((violation) => violation.kind === kind).map(({ step }) => step);

const isWithin = (some: readonly string[], others: readonly string[]) =>
  new Set(some).isSubsetOf(new Set(others));

test("a key on any step never makes a step take effect twice that didn't", () => {
  fc.assert(
    fc.property(sagas, fc.nat(2), (steps, at) => {
      const place = at % steps.length;
      const keyed = steps.map((step, index) =>
        index === place ? { ...step, idempotency: "key" as const } : step,
      );

      const [before, after] = [steps, keyed].map((list) => exploreOnly(aSagaOf(list)));

      return !!before && !!after && isWithin(namesOf(after, "effect-twice"), namesOf(before, "effect-twice"));
    }),
    { numRuns: 60 },
  );
});

test("a compensation for any step never leaves an effect behind that wasn't left before", () => {
  fc.assert(
    fc.property(sagas, fc.nat(2), compensation, (steps, at, added) => {
      const place = at % steps.length;
      const bare = steps.map((step, index) =>
        index === place ? { ...step, compensation: undefined } : step,
      );
      const mended = steps.map((step, index) => (index === place ? { ...step, compensation: added } : step));

      const [before, after] = [bare, mended].map((list) => exploreOnly(aSagaOf(list)));

      return !!before && !!after && isWithin(namesOf(after, "effect-left"), namesOf(before, "effect-left"));
    }),
    { numRuns: 60 },
  );
});

/** The shortest sequence for each violation by trying every sequence of at most `most` events, one after the other. */
function tryAll(machine: SagaMachine, most: number): Map<string, number> {
  const shortest = new Map<string, number>();
  function follow(state: RunState, depth: number): void {
    if (depth === most) return;
    for (const move of listMoves(machine, state, 2)) {
      for (const { kind, step } of listBreaches(machine, move.state, move.event)) {
        const name = `${kind} ${step}`;
        shortest.set(name, Math.min(shortest.get(name) ?? most, depth + 1));
      }
      follow(move.state, depth + 1);
    }
  }
  follow(startRun(machine), 0);
  return shortest;
}

test("each sequence found is as short as the shortest of all sequences that there are", () => {
  const most = 6;
  fc.assert(
    fc.property(sagas, (steps) => {
      const design = aSagaOf(steps.slice(0, 2));
      const [workflow] = design.workflows;
      if (!workflow) return;
      const machine = buildMachine(design, workflow);

      const found = exploreMachine(machine);

      const short = found.violations.filter(({ events }) => events.length <= most);
      expect(new Map(short.map(({ kind, step, events }) => [`${kind} ${step}`, events.length]))).toEqual(
        tryAll(machine, most),
      );
    }),
    { numRuns: 40 },
  );
});
