import { expect, test } from "vitest";
import { addressOf } from "./entry";
import { catalogueEntries, findEntry } from "./list-entries";
import { searchCatalogue } from "./search-catalogue";

const namesFor = (query: string) => searchCatalogue(query).map(({ name }) => name);

test("finds patterns, capabilities and frameworks by name, by what they say and by what briefs call them", () => {
  expect(namesFor("saga")[0]).toBe("Saga");
  expect(namesFor("card payments")[0]).toBe("Payments");
  expect(namesFor("GDPR")[0]).toBe("GDPR");
  expect(namesFor("200,000 people in the same minute")).toContain("Admission control");
});

test("one and many are found alike", () => {
  expect(namesFor("subscription")[0]).toBe(namesFor("subscriptions")[0]);
});

test("an empty query lists everything, one without a telling word or in signs finds nothing", () => {
  expect(searchCatalogue(" ")).toHaveLength(catalogueEntries.length);
  expect(searchCatalogue("what is the")).toEqual([]);
  expect(searchCatalogue("(((.*+?")).toEqual([]);
});

test("every entry has an address of its own, a summary and a source", () => {
  const addresses = catalogueEntries.map(addressOf);

  expect(new Set(addresses).size).toBe(addresses.length);
  expect(catalogueEntries.filter(({ summary, sources }) => !summary || sources.length === 0)).toEqual([]);
  expect(findEntry("pattern", "saga")?.name).toBe("Saga");
  expect(findEntry("pattern", "payments")).toBeNull();
});
