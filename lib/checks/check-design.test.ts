import { expect, test } from "vitest";
import { aComponent, aDesign, aRelation, aWorkflow } from "@/lib/design/design.fixture";
import type { Design } from "@/lib/design/schema";
import { checkDesign } from "./check-design";
import { missingTimeout } from "./reliability/missing-timeout";
import type { Rule } from "./rule";

const today = "2026-11-22";

const aCall = (parts: Partial<Design> = {}) =>
  aDesign({
    status: "proposed",
    components: [aComponent(), aComponent({ id: "db", name: "Orders", kind: "database" })],
    relations: [aRelation({ mode: "sync" })],
    ...parts,
  });

const check = (design: Design, rules: readonly Rule[] = [missingTimeout]) =>
  checkDesign(design, { today, rules });

const broken: Rule = {
  ...missingTimeout,
  id: "XXX01",
  find: () => {
    throw new Error("no such field");
  },
};

test("a rule that throws becomes a finding of its own and stops no other", () => {
  const { findings } = check(aCall(), [broken, missingTimeout]);

  expect(findings).toMatchObject([
    { check: "REL01", severity: "error" },
    { check: "XXX01", message: expect.stringContaining("failed to run"), targets: [] },
  ]);
  expect(findings[1]?.explanation).toContain("no such field");
});

test("a finding says where it is, and has the same fingerprint whatever its words", () => {
  const [finding] = check(aCall()).findings;
  const [renamed] = check(aCall({ title: "Another", components: [] })).findings;

  expect(finding).toMatchObject({
    pillar: "reliability",
    path: "relations.api-reads-db.timeout",
    targets: ["api-reads-db"],
  });
  expect(renamed?.fingerprint).toBe(finding?.fingerprint);
});

test("a sketch isn't asked for detail, unless a critical workflow runs through it", () => {
  const steps = [{ id: "read", kind: "call" as const, component: "api", relation: "api-reads-db" }];
  const sketch = aCall({ status: "sketch" });
  const critical = { ...sketch, workflows: [aWorkflow({ criticality: "critical", steps })] };
  const unimportant = { ...sketch, workflows: [aWorkflow({ criticality: "low", steps })] };

  expect(check(sketch).findings).toEqual([]);
  expect(check(unimportant).findings).toEqual([]);
  expect(check(critical).findings).toHaveLength(1);
});

test("the gravest on the most critical comes first", () => {
  const steps = [{ id: "read", kind: "call" as const, relation: "b" }];
  const relations = ["a", "b"].map((id) => aRelation({ id, mode: "sync" }));
  const design = aCall({ relations, workflows: [aWorkflow({ criticality: "critical", steps })] });

  expect(check(design).findings.map(({ targets }) => targets)).toEqual([["b"], ["a"]]);
});

test.each([
  ["for its check and target", { target: "api-reads-db", until: today }, 0],
  ["for its check wherever", { until: "2027-01-01" }, 0],
  ["without an end", {}, 0],
  ["that ended yesterday", { until: "2026-11-21" }, 1],
  ["for another target", { target: "api" }, 1],
])("a waiver %s leaves open what it should", (_, parts, open) => {
  const waivers = [{ id: "W-1", check: "REL01", reason: "The driver has one of its own", ...parts }];

  const report = check(aCall({ waivers }));

  expect(report.findings).toHaveLength(open);
  expect(report.waived).toHaveLength(1 - open);
});

test("a waived finding carries the waiver", () => {
  const waivers = [{ id: "W-1", check: "REL01", reason: "Known", by: "Ada", until: today }];

  const { waived } = check(aCall({ waivers }));

  expect(waived).toMatchObject([
    { check: "REL01", waiver: { id: "W-1", reason: "Known", by: "Ada", until: today } },
  ]);
});
