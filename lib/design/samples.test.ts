import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import type { Design } from "./schema";
import { parseDesign, stringifyDesign } from "./yaml";

const names = ["e1", "e2", "e3"];
const kinds = { e1: "system", e2: "integration", e3: "pipeline" };

const load = (name: string) => readFile(`lib/design/samples/${name}.yaml`, "utf8");

async function sample(name: string): Promise<Design> {
  const outcome = parseDesign(await load(name));
  if (!outcome.accepted) throw new Error(JSON.stringify(outcome.errors));
  return outcome.design;
}

test.each(names)("%s holds, and is written in the form that an export has", async (name) => {
  const design = await sample(name);

  expect(stringifyDesign(design)).toBe(await load(name));
});

test.each(Object.entries(kinds))("%s is a whole design of a %s", async (name, kind) => {
  const design = await sample(name);

  expect(design).toMatchObject({ kind, status: "proposed" });
  for (const part of [
    design.requirements,
    design.assumptions,
    design.questions,
    design.components,
    design.interfaces,
    design.schemas,
    design.relations,
    design.dataAssets,
    design.boundaries,
    design.workflows,
    design.objectives,
    design.failureModes,
    design.controls,
    design.risks,
    design.decisions,
    design.examples,
    design.views,
    design.narrative,
    design.deployment.stages ?? [],
    design.operations.alerts ?? [],
    design.plan.milestones ?? [],
  ]) {
    expect(part.length).toBeGreaterThan(0);
  }
});

test.each(names)(
  "%s chooses one of the options of each decision and scores it by the drivers",
  async (name) => {
    const { decisions } = await sample(name);

    for (const { id, options = [], chosen, drivers = [] } of decisions) {
      const option = options.find(({ name: title }) => title === chosen);
      expect(Object.keys(option?.scores ?? {}), id).toEqual(expect.arrayContaining(drivers));
      expect(options.length, id).toBeGreaterThan(1);
    }
  },
);

test.each(names)("%s satisfies each requirement and keeps each call within a time-out", async (name) => {
  const { requirements, relations } = await sample(name);

  expect(requirements.filter(({ satisfiedBy = [] }) => satisfiedBy.length === 0)).toEqual([]);
  expect(relations.filter(({ mode, timeout }) => mode === "sync" && !timeout)).toEqual([]);
});

test.each(names)("%s gives every step before the pivot a compensation", async (name) => {
  const { workflows } = await sample(name);

  const steps = workflows.flatMap(({ steps: all = [] }) => all);
  expect(steps.filter(({ role, compensation }) => role === "compensatable" && !compensation)).toEqual([]);
});
