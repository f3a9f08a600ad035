import { expect, test } from "vitest";
import { collectionSchemas, collections, facetSchemas } from "@/lib/design/schema";
import { describeFields, type FieldDescription } from "./describe-fields";

const fieldOf = (fields: readonly FieldDescription[], name: string) =>
  fields.find((field) => field.name === name);

test("texts, choices, numbers and ids of a component are told apart", () => {
  const fields = describeFields(collectionSchemas.components.shape);

  expect(fieldOf(fields, "name")).toEqual({ name: "name", isRequired: true, field: { kind: "line" } });
  expect(fieldOf(fields, "responsibility")?.field).toEqual({ kind: "paragraph" });
  expect(fieldOf(fields, "parent")?.field).toEqual({ kind: "id" });
  expect(fieldOf(fields, "zones")?.field).toEqual({ kind: "number" });
  expect(fieldOf(fields, "exposure")?.field).toEqual({
    kind: "choice",
    words: ["internet", "partner", "internal"],
  });
});

test("a quantity is a record of an amount, a unit and where it comes from", () => {
  const { field } = fieldOf(describeFields(collectionSchemas.relations.shape), "timeout") ?? {};

  expect(field).toMatchObject({
    kind: "record",
    fields: [
      { name: "value", field: { kind: "amount" } },
      { name: "unit", field: { kind: "line" } },
      { name: "basis", field: { kind: "choice" } },
    ],
  });
});

test("lists say what they are lists of", () => {
  const requirement = describeFields(collectionSchemas.requirements.shape);
  const context = describeFields(facetSchemas.context.shape);

  expect(fieldOf(requirement, "satisfiedBy")?.field).toEqual({ kind: "list", entry: { kind: "id" } });
  expect(fieldOf(context, "inScope")?.field).toEqual({ kind: "list", entry: { kind: "line" } });
  expect(fieldOf(context, "glossary")?.field).toMatchObject({ kind: "list", entry: { kind: "record" } });
});

test.each(collections)("every item of %s can be named and most of its fields edited", (name) => {
  const fields = describeFields(collectionSchemas[name].shape);
  const editable = fields.filter(({ field }) => field.kind !== "other");

  expect(editable.length).toBeGreaterThan(fields.length / 2);
});
