import { expect, test } from "vitest";
import { capabilities, findRecord } from "./find-capabilities";
import { patterns } from "./find-patterns";
import { technologies } from "./find-technology";
import { matchCapabilities } from "./match-capabilities";

const doubles = (ids: readonly string[]) => ids.filter((id, index) => ids.indexOf(id) !== index);
const ofThePlatform = [
  ...["people", "client", "gateway", "application", "worker", "broker", "workflow-engine", "secrets"],
  ...["monitoring", "main-database", "on-call", "legacy-system", "credentials", "audit-trail", "problem"],
];
const idsIn = (text: string) => matchCapabilities(text).map(({ id }) => id);

test("holds at least a hundred capabilities, sixty patterns and eighty technologies", () => {
  expect(capabilities.length).toBeGreaterThanOrEqual(100);
  expect(patterns.length).toBeGreaterThanOrEqual(60);
  expect(technologies.length).toBeGreaterThanOrEqual(80);
});

test("gives everything that ends up in one design an id of its own", () => {
  const records = capabilities.flatMap(({ id }) => findRecord(id)?.id ?? []);
  const outside = new Set(capabilities.flatMap(({ outside: system }) => system?.id ?? []));

  const ids = [...capabilities.map(({ id }) => id), ...records, ...outside, ...ofThePlatform];
  expect(doubles(ids)).toEqual([]);
  expect(doubles(patterns.map(({ id }) => id))).toEqual([]);
});

test("capabilities follow, and patterns combine with, what the catalogue holds", () => {
  const known = new Set(capabilities.map(({ id }) => id));
  const knownPatterns = new Set(patterns.map(({ id }) => id));

  expect(capabilities.flatMap(({ follows }) => follows).filter((id) => !known.has(id))).toEqual([]);
  expect(patterns.flatMap(({ combinesWith }) => combinesWith).filter((id) => !knownPatterns.has(id))).toEqual(
    [],
  );
});

test("a step that can be undone names the operation that undoes it", () => {
  const steps = capabilities.flatMap((capability) => capability.steps ?? []);

  expect(steps.filter(({ compensation, undo }) => Boolean(compensation) !== Boolean(undo))).toEqual([]);
  expect(steps.filter(({ phase, compensation }) => phase < 5 && !compensation)).toEqual([]);
});

test("a technology has an id of its own, and alternatives that are there and aren't itself", () => {
  const ids = technologies.map(({ id }) => id);

  expect(doubles(ids)).toEqual([]);
  for (const { id, alternatives } of technologies) {
    expect(
      alternatives.filter((other) => other === id || !ids.includes(other)),
      id,
    ).toEqual([]);
  }
});

test("a technology that isn't proprietary names where its licence is said", () => {
  /** Typesense's README says GPL and not which version. */
  const unconfirmed = ["typesense"];
  const silent = technologies.filter(
    ({ licence, licenceSource }) => !licence.startsWith("Proprietary") && !licenceSource,
  );

  expect(silent.map(({ id }) => id)).toEqual(unconfirmed);
});

test("a pattern never helps what it costs", () => {
  const torn = patterns.filter(({ helps, costs }) => helps.some((quality) => costs.includes(quality)));

  expect(torn.map(({ id }) => id)).toEqual([]);
});

test("a word inside the longer name of something else isn't taken for itself", () => {
  expect(idsIn("Staff answer support tickets.")).toContain("support");
  expect(idsIn("Staff answer support tickets.")).not.toContain("events");
});

test("what is named only to be left out isn't found", () => {
  expect(idsIn("A library with loans, without payments")).not.toContain("payments");
});
