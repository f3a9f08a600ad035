import { expect, test } from "vitest";
import { applyPatch } from "@/lib/design/apply-patch";
import { aComponent, aRelation } from "@/lib/design/design.fixture";
import type { Design } from "@/lib/design/schema";
import { checkDesign } from "./check-design";
import { aProposal } from "./rule.fixture";
import { waiveFinding } from "./waive-finding";

const today = "2026-11-22";
const components = [aComponent(), aComponent({ id: "db", name: "Orders", kind: "database" })];
const design = aProposal({ components, relations: [aRelation({ mode: "sync" })] });

function find(checked: Design, check: string) {
  const { findings, waived } = checkDesign(checked, { today });
  return {
    open: findings.find((finding) => finding.check === check),
    borne: waived.find((finding) => finding.check === check),
  };
}

function waive(of: Design, reason: { reason: string; until?: string }) {
  const finding = find(of, "REL01").open;
  if (!finding) throw new Error("The planted defect was not found.");
  const outcome = applyPatch(of, waiveFinding(of, finding, reason));
  if (!outcome.accepted) throw new Error(JSON.stringify(outcome.errors));
  return outcome.design;
}

test("a waived finding is borne, with the reason, and open no longer", () => {
  const waived = waive(design, { reason: "The driver has one.", until: "2026-12-31" });

  const { open, borne } = find(waived, "REL01");

  expect(open).toBeUndefined();
  expect(borne?.waiver).toMatchObject({ reason: "The driver has one.", until: "2026-12-31" });
});

test("a waiver names the item, so that the same fault elsewhere stays open", () => {
  const second = aRelation({ id: "api-writes-db", mode: "sync" });
  const waived = waive(design, { reason: "The driver has one." });

  const { open } = find({ ...waived, relations: [...waived.relations, second] }, "REL01");

  expect(open?.targets).toEqual(["api-writes-db"]);
});

test("a second waiver of one check gets an id of its own", () => {
  const second = aRelation({ id: "api-writes-db", mode: "sync" });
  const twice = waive(
    waive({ ...design, relations: [...design.relations, second] }, { reason: "The driver has one." }),
    { reason: "So has this one." },
  );

  expect(new Set(twice.waivers.map(({ id }) => id)).size).toBe(2);
});

test("what is no item of the design can't be named, so the whole check is waived", () => {
  const patch = waiveFinding(design, { check: "PRI04", targets: ["PCI DSS"] }, { reason: "Out of scope." });

  expect(patch.upsert?.waivers?.[0]?.target).toBeUndefined();
});
