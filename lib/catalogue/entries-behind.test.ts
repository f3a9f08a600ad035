import { expect, test } from "vitest";
import { entryNames, findEntriesBehind } from "./entries-behind";
import { catalogueEntries } from "./list-entries";

const idsBehind = (decision: object) =>
  findEntriesBehind({ id: "D-1", title: "A choice", ...decision }).map(({ id }) => id);

test("the list of names holds every entry of the catalogue", () => {
  expect(entryNames).toEqual(catalogueEntries.map(({ kind, id, name }) => ({ kind, id, name })));
});

test("a decision leads to what it cites, to the pattern that it was composed from, and to its options", () => {
  expect(idsBehind({ rationale: "See /catalogue/capability/payments." })).toEqual(["payments"]);
  expect(idsBehind({ id: "D-saga" })).toEqual(["saga"]);
  expect(idsBehind({ options: [{ name: "Modular monolith: one application" }] })).toEqual([
    "modular-monolith",
  ]);
});

test("what isn't in the catalogue, or only part of a word, leads nowhere", () => {
  expect(idsBehind({ rationale: "See /catalogue/pattern/wishful-thinking." })).toEqual([]);
  expect(idsBehind({ title: "Sagas of old" })).toEqual([]);
});
