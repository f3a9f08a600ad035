import { expect, test } from "vitest";
import { aShop } from "@/lib/design/design.fixture";
import { generateDesign } from "@/lib/design/generate-design";
import { drawGraph } from "./draw-graph";
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

test("every component and relation of a large design is found among the boxes of its diagram", () => {
  const design = generateDesign({ components: 40, relations: 120, workflows: 4 });
  const drawn = new Set(drawGraph(design, "components").nodes.map(({ id }) => id));

  const places = [...design.components, ...design.relations].map(({ id }) => locateItem(design, id));

  expect(places.every((place) => place?.diagram === "components")).toBe(true);
  expect(places.flatMap((place) => place?.boxes ?? []).filter((id) => !drawn.has(id))).toEqual([]);
});
