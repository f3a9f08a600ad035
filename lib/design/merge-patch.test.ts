import { expect, test } from "vitest";
import { applyPatch } from "./apply-patch";
import { aComponent, aDesign, aShop } from "./design.fixture";
import type { Design } from "./schema";

function accept(design: Design, patch: unknown) {
  const outcome = applyPatch(design, patch);
  if (!outcome.accepted) throw new Error(JSON.stringify(outcome.errors));
  return outcome;
}

test("keeps the fields that an upsert doesn't name, and takes away those that are null", () => {
  const design = aDesign({ components: [aComponent({ owner: "Shop team", exposure: "internet" })] });

  const { design: after } = accept(design, {
    upsert: { components: [{ id: "api", owner: null, state: "stateless" }] },
  });

  expect(after.components).toEqual([aComponent({ exposure: "internet", state: "stateless" })]);
});

test("clears a facet that is set to null", () => {
  const { design: after } = accept(aShop(), {
    set: { title: null, context: { goal: "Sell" }, status: null },
  });

  expect(after).toMatchObject({ status: "sketch", context: { goal: "Sell" } });
  expect(after.title).toBeUndefined();
});

test("merges the fields of a facet and takes away those that are null", () => {
  const design = aDesign({ context: { goal: "Sell", timeline: "June" } });

  const { design: after } = accept(design, {
    set: { context: { timeline: null, regions: ["eu-west-1"] } },
  });

  expect(after.context).toEqual({ goal: "Sell", regions: ["eu-west-1"] });
});

test("merges the steps of a workflow by id, and removes one that is named with its workflow", () => {
  const { design: after } = accept(aShop(), {
    upsert: {
      workflows: [
        {
          id: "checkout",
          steps: [
            { id: "reserve", next: null },
            { id: "ship", kind: "human" },
          ],
        },
      ],
    },
    remove: { workflows: ["checkout/pay"] },
  });

  expect(after.workflows[0]?.steps).toEqual([
    { id: "reserve", kind: "call", component: "api" },
    { id: "ship", kind: "human" },
  ]);
});

test("merges and removes stages of the deployment by id", () => {
  const { design: after } = accept(aShop(), {
    set: { deployment: { stages: [{ id: "release", after: null, does: "Ship it" }] } },
    remove: { deployment: ["build", "staging"] },
  });

  expect(after.deployment).toEqual({
    environments: [{ id: "production" }],
    stages: [{ id: "release", environment: "production", does: "Ship it" }],
  });
});

test("replaces an item that is both removed and upserted", () => {
  const { design: after, summary } = accept(aDesign({ components: [aComponent({ owner: "Shop team" })] }), {
    remove: { components: ["api"] },
    upsert: { components: [{ id: "api", name: "Door", kind: "gateway" }] },
  });

  expect(after.components).toEqual([{ id: "api", name: "Door", kind: "gateway" }]);
  expect(summary).toBe("components: changed api");
});

test("says in one line what changed", () => {
  const { summary } = accept(aShop(), {
    set: { title: "Market" },
    upsert: { components: [{ id: "cache", name: "Cache", kind: "cache" }] },
    remove: { deployment: ["staging"], decisions: ["D-1"] },
  });

  expect(summary).toBe(
    "set title; deployment: removed staging; components: added cache; decisions: removed D-1",
  );
});
