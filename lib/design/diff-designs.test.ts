import { expect, test } from "vitest";
import { describeDiff } from "./describe-diff";
import { aComponent, aDesign, aShop } from "./design.fixture";
import { diffDesigns } from "./diff-designs";
import { patchFromDiff } from "./patch-from-diff";

test("names what came, went and changed, by id and field", () => {
  const before = aDesign({
    title: "Shop",
    components: [aComponent(), aComponent({ id: "old" }), aComponent({ id: "db", owner: "A" })],
  });
  const after = aDesign({
    title: "Market",
    components: [aComponent({ id: "db", owner: "B" }), aComponent({ id: "new" }), aComponent()],
  });

  const diff = diffDesigns(before, after);

  expect(diff.facets).toMatchObject([{ facet: "title", before: "Shop", after: "Market" }]);
  expect(diff.items).toMatchObject([
    {
      collection: "components",
      id: "db",
      change: "changed",
      fields: [{ field: "owner", before: "A", after: "B" }],
    },
    { collection: "components", id: "new", change: "added" },
    { collection: "components", id: "old", change: "removed" },
  ]);
});

test("takes lists of ids for the same in any order, and JSON lists not", () => {
  const design = (tags: ("pii" | "pci")[], required: string[]) =>
    aDesign({
      dataAssets: [{ id: "card", name: "Card", tags }],
      schemas: [{ id: "order", schema: { prefixItems: required } }],
    });

  const diff = diffDesigns(design(["pii", "pci"], ["a", "b"]), design(["pci", "pii"], ["b", "a"]));

  expect(diff.items.map(({ id }) => id)).toEqual(["order"]);
});

test("goes into the steps of a workflow", () => {
  const after = aShop();
  const steps = after.workflows[0]?.steps?.map((step) =>
    step.id === "pay" ? { ...step, role: "pivot" as const } : step,
  );
  const changed = { ...after, workflows: [{ id: "checkout", name: "Checkout", steps }] };

  const diff = diffDesigns(aShop(), changed);

  expect(diff.items).toMatchObject([
    {
      id: "checkout",
      fields: [],
      parts: [{ list: "steps", id: "pay", change: "changed", fields: [{ field: "role", after: "pivot" }] }],
    },
  ]);
  expect(patchFromDiff(diff)).toEqual({
    set: {},
    upsert: { workflows: [{ id: "checkout", steps: [{ id: "pay", role: "pivot" }] }] },
    remove: {},
  });
});

test("sees stages in another order, which is another delivery", () => {
  const stages = (ids: string[]) => aDesign({ deployment: { stages: ids.map((id) => ({ id })) } });

  const diff = diffDesigns(stages(["build", "test"]), stages(["test", "build"]));

  expect(diff.facets).toMatchObject([{ facet: "deployment", reordered: ["stages"] }]);
});

test("reads as text, one line for each thing", () => {
  const before = aDesign({
    title: "Shop",
    components: [aComponent({ owner: "A" }), aComponent({ id: "old" })],
  });
  const after = aDesign({
    title: "Market",
    components: [aComponent({ owner: "B" })],
    workflows: aShop().workflows,
  });

  const text = describeDiff(diffDesigns(before, after));

  expect(text).toBe(`title: "Shop" → "Market"
components
  ~ api (API)
      owner: "A" → "B"
  - old (API)
workflows
  + checkout (Checkout)`);
  expect(describeDiff(diffDesigns(before, before))).toBe("No difference.");
});
