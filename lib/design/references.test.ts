import { expect, test } from "vitest";
import { z } from "zod";
import { aComponent, aDesign, aRequirement, aShop } from "./design.fixture";
import { isRecord, type JsonRecord, recordAt } from "./json";
import { referenceTable } from "./reference-table";
import { findReferenceErrors } from "./references";
import { designSchema } from "./schema";

const idPatterns = /\^\[A-Za-z\]\[A-Za-z0-9\._-\]/;

/** The places of a JSON Schema where an id may stand, but for the ids of the things themselves. */
function listIdPlaces(schema: unknown, at: string): string[] {
  if (!isRecord(schema)) return [];
  const own = typeof schema.pattern === "string" && idPatterns.test(schema.pattern) ? [at] : [];
  const below = Object.entries(recordAt(schema, "properties")).flatMap(([name, field]) =>
    name === "id" ? [] : listIdPlaces(field, at ? `${at}.${name}` : name),
  );
  const entries = listIdPlaces(schema.items, at);
  const keys = listIdPlaces(schema.propertyNames, `${at}.*`);
  const choices = [schema.anyOf, schema.oneOf].flatMap((options) => (Array.isArray(options) ? options : []));
  return [...own, ...below, ...entries, ...keys, ...choices.flatMap((choice) => listIdPlaces(choice, at))];
}

test("knows every place of a design where an id may stand", () => {
  const schema: JsonRecord = z.toJSONSchema(designSchema, { io: "input" });

  const places = listIdPlaces(schema, "");

  // A layout outlives what it places, so that a thing that is removed and restored stands where it stood.
  const known = [...referenceTable.map(({ at }) => at), "views.layout.*"];
  expect([...new Set(places)].sort()).toEqual(known.sort());
});

test("finds nothing wrong with a design whose references hold", () => {
  expect(findReferenceErrors(aShop())).toEqual([]);
});

test("says that an id belongs to something that may not stand there", () => {
  const design = aDesign({ components: [aComponent({ parent: "R-1" })], requirements: [aRequirement()] });

  expect(findReferenceErrors(design)).toEqual([
    {
      path: "components.api.parent",
      problem: '"R-1" is one of the requirements; allowed are the ids of components: api',
    },
  ]);
});

test("finds ids that are used twice, across collections and inside a workflow", () => {
  const design = aDesign({
    components: [aComponent({ id: "shop" })],
    requirements: [aRequirement({ id: "shop" })],
    workflows: [
      {
        id: "w",
        name: "W",
        steps: [
          { id: "a", kind: "local" },
          { id: "a", kind: "local" },
        ],
      },
    ],
  });

  expect(findReferenceErrors(design)).toEqual([
    { path: "components.shop", problem: 'the id "shop" is used twice, first in requirements' },
    {
      path: "workflows.w.steps.a",
      problem: 'the id "a" is used twice, first in workflows.w.steps',
    },
  ]);
});

test("lets a component bear the name of a topic of the narrative", () => {
  const design = aDesign({
    components: [aComponent({ id: "security" })],
    narrative: [{ id: "security", text: "" }],
  });

  expect(findReferenceErrors(design)).toEqual([]);
});

test("checks the schemas that a schema refers to", () => {
  const design = aDesign({
    schemas: [
      { id: "order", schema: { properties: { lines: { items: { $ref: "line" } }, self: { $ref: "#/x" } } } },
    ],
  });

  expect(findReferenceErrors(design)).toMatchObject([{ path: "schemas.order.schema.$ref" }]);
});

test("allows the trade-offs as well as requirements where an option is scored", () => {
  const scored = (driver: string) =>
    aDesign({ decisions: [{ id: "D-1", title: "T", options: [{ name: "A", scores: { [driver]: 3 } }] }] });

  expect(findReferenceErrors(scored("cost"))).toEqual([]);
  expect(findReferenceErrors(scored("R-9"))).toMatchObject([{ path: "decisions.D-1.options.scores" }]);
});
