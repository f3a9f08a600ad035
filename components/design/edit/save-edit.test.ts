import { expect, test } from "vitest";
import { applyPatch } from "@/lib/design/apply-patch";
import { aShop } from "@/lib/design/design.fixture";
import type { JsonRecord } from "@/lib/design/json";
import type { Design } from "@/lib/design/schema";
import { type EditTarget, targetFacet, targetHead, targetNewItem, targetOf } from "./edit-target";
import { readEdit, withoutEmpty } from "./save-edit";

const shop = aShop();

function target(address: string): EditTarget {
  const found = targetOf(shop, address);
  if (!found) throw new Error(`${address} is not there.`);
  return found;
}

function edit(of: EditTarget, draft: JsonRecord | null): Design {
  const outcome = readEdit(shop, of, draft);
  if (outcome.kind !== "patch") throw new Error(JSON.stringify(outcome));
  const applied = applyPatch(shop, outcome.patch);
  if (!applied.accepted) throw new Error(JSON.stringify(applied.errors));
  return applied.design;
}

test("a field of an item changes and the rest stays", () => {
  const api = target("api");

  const { components } = edit(api, { ...api.value, name: "Front door" });

  expect(components.map(({ name }) => name)).toEqual(["Front door", "Orders", "Broker"]);
});

test("a field that was emptied goes", () => {
  const requirement = target("R-1");

  const { requirements } = edit(requirement, { ...requirement.value, satisfiedBy: ["api", ""] });

  expect(requirements[0]?.satisfiedBy).toEqual(["api"]);
});

test("a step of a workflow is edited alone", () => {
  const step = target("checkout/reserve");

  const { workflows } = edit(step, { ...step.value, does: "Reserves the goods" });

  expect(workflows[0]?.steps?.map(({ does }) => does)).toEqual(["Reserves the goods", undefined]);
});

test("an operation is taken away", () => {
  const lone = edit(target("R-1"), { ...target("R-1").value, satisfiedBy: ["api"] });
  const outcome = readEdit(lone, target("orders-api/place-order"), null);

  expect(outcome).toMatchObject({
    kind: "patch",
    patch: { remove: { interfaces: ["orders-api/place-order"] } },
  });
});

test("a new item joins its collection", () => {
  const { risks } = edit(targetNewItem("risks"), { id: "late", statement: "The supplier is late." });

  expect(risks).toEqual([{ id: "late", statement: "The supplier is late." }]);
});

test("the summary and the context are edited as a whole", () => {
  const head = targetHead(shop);

  expect(edit(head, { ...head.value, summary: "Sells goods." }).summary).toBe("Sells goods.");
  expect(edit(targetFacet(shop, "context"), { goal: "Sell goods" }).context.goal).toBe("Sell goods");
});

test("what the schema doesn't allow is refused with the field's name", () => {
  const outcome = readEdit(shop, targetNewItem("risks"), { id: "late" });

  expect(outcome).toMatchObject({ kind: "refused", problem: { errors: [{ path: "statement" }] } });
});

test("nothing changed makes no version", () => {
  expect(readEdit(shop, target("api"), target("api").value)).toEqual({ kind: "same" });
});

test("texts, lists and records without anything in them go", () => {
  expect(withoutEmpty({ name: " ", tags: ["", "pii"], team: { size: { unit: "" } }, count: 0 })).toEqual({
    tags: ["pii"],
    count: 0,
  });
});
