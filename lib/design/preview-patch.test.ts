import { expect, test } from "vitest";
import { aDesign, aShop } from "./design.fixture";
import { previewPatch } from "./preview-patch";

test("shows items that have arrived whole and waits for one that is half written", () => {
  const design = previewPatch(aDesign(), {
    upsert: {
      components: [
        { id: "api", name: "API", kind: "service" },
        { id: "db", name: "Ord" },
      ],
    },
  });

  expect(design.components.map(({ id }) => id)).toEqual(["api"]);
});

test("shows the steps of a workflow that have arrived whole", () => {
  const design = previewPatch(aDesign(), {
    upsert: {
      workflows: [
        {
          id: "w",
          name: "W",
          steps: [
            { id: "a", kind: "call" },
            { id: "b", kind: "ca" },
          ],
        },
      ],
    },
  });

  expect(design.workflows).toEqual([{ id: "w", name: "W", steps: [{ id: "a", kind: "call" }] }]);
});

test("shows a facet once it holds", () => {
  const design = previewPatch(aDesign(), { set: { title: "Shop", kind: "sys" } });

  expect(design).toMatchObject({ title: "Shop" });
  expect(design.kind).toBeUndefined();
});

test("keeps what was there while its change is half written", () => {
  const design = previewPatch(aShop(), { upsert: { components: [{ id: "api", kind: "gat" }] } });

  expect(design.components[0]).toMatchObject({ id: "api", kind: "service" });
});

test.each([undefined, "x", [], { upsert: 3 }, { upsert: { components: 3 } }, { set: [] }])(
  "shows the design as it is while nothing of the patch can be read: %j",
  (partial) => {
    expect(previewPatch(aShop(), partial)).toEqual(aShop());
  },
);
