import { expect, test } from "vitest";
import { aComponent, aDesign } from "./design.fixture";
import { selectDesign } from "./select-design";

const design = aDesign({
  title: "Shop",
  components: [aComponent({ id: "orders" }), aComponent({ id: "stock" })],
  workflows: [{ id: "checkout", name: "Checkout", steps: [{ id: "reserve", kind: "call" }] }],
});

test("without names and ids it is the whole design", () => {
  expect(selectDesign(design, [], [])).toEqual({ design, missing: [] });
});

test("facets and collections come by name, items by id, parts with their item", () => {
  const selected = selectDesign(design, ["title", "relations"], ["stock", "checkout/reserve"]);

  expect(selected).toEqual({
    design: { title: "Shop", relations: [], components: [design.components[1]], workflows: design.workflows },
    missing: [],
  });
});

test("says what it didn't find", () => {
  const { missing } = selectDesign(design, ["queues", "components"], ["orders", "billing"]);

  expect(missing).toEqual(["queues", "billing"]);
});
