import { expect, test } from "vitest";
import { applyPatch } from "./apply-patch";
import { aComponent, aDesign, aRelation, aShop } from "./design.fixture";
import type { Design } from "./schema";

function refuse(design: Design, patch: unknown) {
  const outcome = applyPatch(design, patch);
  if (outcome.accepted) throw new Error(`accepted: ${outcome.summary}`);
  return outcome.errors;
}

test("leaves the design as it was", () => {
  const design = aShop();
  const before = structuredClone(design);

  refuse(design, {
    upsert: { components: [{ id: "api", kind: "toaster" }] },
    remove: { components: ["db"] },
  });

  expect(design).toEqual(before);
});

test("lists every error at once: malformed fields, dangling references and unknown removals", () => {
  const errors = refuse(aShop(), {
    upsert: {
      components: [{ id: "api", kind: "toaster", colour: "red" }],
      relations: [{ id: "r-9", from: "api", to: "nowhere" }],
      widgets: [],
    },
    remove: { components: ["ghost"] },
  });

  expect(errors.map(({ path }) => path).sort()).toEqual([
    "components.api",
    "components.api.kind",
    "relations.r-9.to",
    "remove.components",
    "upsert",
  ]);
});

test("names the path by id and the allowed values", () => {
  const errors = refuse(aShop(), {
    upsert: { workflows: [{ id: "checkout", steps: [{ id: "pay", role: "hero", next: ["ship"] }] }] },
  });

  expect(errors).toEqual([
    {
      path: "workflows.checkout.steps.pay.role",
      problem: "must be one of compensatable, pivot, retriable",
    },
    {
      path: "workflows.checkout.steps.pay.next",
      problem: '"ship" names nothing in the design; allowed are the ids of the steps beside it: reserve, pay',
    },
  ]);
});

test("says which fields there are when one is unknown", () => {
  const errors = refuse(aDesign(), { upsert: { risks: [{ id: "K-1", statement: "Fire", odds: 3 }] } });

  expect(errors).toEqual([
    {
      path: "risks.K-1",
      problem:
        'has no field "odds"; its fields are id, statement, likelihood, impact, treatment, mitigation, owner, status, affects',
    },
  ]);
});

test("says who still names an item that is removed", () => {
  const errors = refuse(aShop(), { remove: { components: ["db"], workflows: ["checkout/pay"] } });

  expect(errors).toEqual([
    {
      path: "remove",
      problem:
        '"db" can\'t be removed while others name it: change or remove relations.api-reads-db.to, dataAssets.orders.systemOfRecord in the same patch',
    },
    {
      path: "remove",
      problem:
        '"pay" can\'t be removed while others name it: change or remove workflows.checkout.steps.reserve.next in the same patch',
    },
  ]);
});

test.each([
  null,
  [],
  "patch",
  { upsert: [] },
  { upsert: { components: [null, 1, {}] } },
  { remove: { risks: "all" } },
])("says what is wrong with the shape of %j", (patch) => {
  const errors = refuse(aShop(), patch);

  expect(errors.length).toBeGreaterThan(0);
  expect(errors.map(({ problem }) => problem).join(" ")).toMatch(/must be|is missing/);
});

test("refuses a component that lies inside itself by way of another", () => {
  const design = aDesign({ components: [aComponent(), aComponent({ id: "db", parent: "api" })] });

  const errors = refuse(design, { upsert: { components: [{ id: "api", parent: "db" }] } });

  expect(errors).toEqual([
    { path: "components.api.parent", problem: "leads back to itself: api → db → api" },
  ]);
});

test("takes a relation to an operation and refuses one to an operation that isn't there", () => {
  const to = (id: string) => ({ upsert: { relations: [aRelation({ to: id })] } });

  const errors = refuse(aShop(), to("orders-api/cancel-order"));
  const outcome = applyPatch(aShop(), to("orders-api/place-order"));

  expect(errors).toMatchObject([{ path: "relations.api-reads-db.to" }]);
  expect(outcome.accepted).toBe(true);
});
