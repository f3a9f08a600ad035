import { expect, test } from "vitest";
import { aShop } from "@/lib/design/design.fixture";
import { listDiagrams } from "@/lib/export/mermaid";
import { readSample } from "@/lib/export/sample.fixture";
import { locateItem } from "./locate-item";

test("an operation is looked for at the component that offers it", () => {
  expect(locateItem(aShop(), "orders-api/place-order")).toEqual({ diagram: "components", boxes: ["api"] });
});

test("a relation is the arrow between two boxes", () => {
  expect(locateItem(aShop(), "api-reads-db")).toEqual({
    diagram: "components",
    boxes: ["api", "db"],
    relation: "api-reads-db",
  });
});

test("a step is looked for in the sequence of its workflow", () => {
  expect(locateItem(aShop(), "checkout/reserve")).toEqual({ diagram: "sequence-checkout", boxes: [] });
});

test("what no diagram shows has no place", () => {
  expect(locateItem(aShop(), "R-1")).toBeUndefined();
});

test.each(["e1", "e2", "e3"])(
  "every component and relation of %s is found in a diagram that there is",
  (name) => {
    const design = readSample(name);
    const diagrams = listDiagrams(design).map(({ id }) => id);
    const items = [...design.components, ...design.relations, ...design.workflows];

    const places = items.map(({ id }) => locateItem(design, id));

    expect(places.filter((place) => !diagrams.includes(place?.diagram ?? ""))).toEqual([]);
  },
);
