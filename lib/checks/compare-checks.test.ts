import { expect, test } from "vitest";
import { aComponent, aRelation } from "@/lib/design/design.fixture";
import { compareChecks } from "./compare-checks";
import { aProposal } from "./rule.fixture";

const today = "2026-11-22";
const timeout = { value: 1, unit: "s", basis: "assumed" as const };
const components = [aComponent(), aComponent({ id: "db", name: "Orders", kind: "database" })];
const calling = (parts: object) =>
  aProposal({ components, relations: [aRelation({ mode: "sync", ...parts })] });

test("tells what a change brought, in few words", () => {
  const { found, settled, open } = compareChecks(calling({ timeout }), calling({}), today);

  expect(found).toEqual([
    expect.objectContaining({ check: "REL01", severity: "error", targets: ["api-reads-db"] }),
  ]);
  expect(Object.keys(found[0] ?? {}).toSorted()).toEqual(["check", "message", "severity", "targets"]);
  expect(settled).toBe(0);
  expect(open.error).toBeGreaterThan(0);
});

test("tells what a change settled", () => {
  const change = compareChecks(calling({}), calling({ timeout }), today);

  expect(change).toMatchObject({ found: [], settled: 1 });
});

test("tells of the gravest when there are many", () => {
  const relations = Array.from({ length: 40 }, (_, index) =>
    aRelation({ id: `call-${index}`, mode: "sync" }),
  );

  const { found, more } = compareChecks(aProposal({}), aProposal({ components, relations }), today);

  expect(found).toHaveLength(12);
  expect(found.every(({ severity }) => severity === "error")).toBe(true);
  expect(more).toBeGreaterThan(28);
});
