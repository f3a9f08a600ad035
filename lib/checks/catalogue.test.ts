import { describe, expect, test } from "vitest";
import { applyPatch } from "@/lib/design/apply-patch";
import type { Design } from "@/lib/design/schema";
import { catalogue } from "./catalogue";
import { checkDesign } from "./check-design";
import { ruleFixtures } from "./rules.fixture";

const today = "2026-11-22";

const fixtureOf = (id: string) => {
  const fixture = ruleFixtures.find(({ rule }) => rule.id === id);
  if (!fixture) throw new Error(`${id} has no fixture.`);
  return fixture;
};

test("every rule has an id of its own and a fixture", () => {
  const ids = catalogue.map(({ id }) => id);

  expect(new Set(ids).size).toBe(ids.length);
  expect(ruleFixtures.map(({ rule }) => rule.id).toSorted()).toEqual(ids.toSorted());
});

describe.each(catalogue.map((rule) => [rule.id, rule.title, rule] as const))("%s %s", (id, _, rule) => {
  const { fires, silent } = fixtureOf(id);

  test("fires where the fault is, and nowhere else", () => {
    const found = fires.map((design) => checkDesign(design, { today }).findings);
    const quiet = silent.map((design) => checkDesign(design, { today }).findings);

    expect(found.map((findings) => findings.some(({ check }) => check === id))).toEqual(
      fires.map(() => true),
    );
    expect(quiet.flat().filter(({ check }) => check === id)).toEqual([]);
    expect(fires.length * silent.length).toBeGreaterThan(0);
  });

  const own = (design: Design) => checkDesign(design, { today }).findings.filter(({ check }) => check === id);

  test("says what it found and why", () => {
    for (const { message, explanation } of fires.flatMap(own)) {
      expect(message).toMatch(/\.$/);
      expect(explanation).toMatch(/\.$/);
      expect(`${message} ${explanation}`).not.toMatch(/undefined|NaN|\[object/);
    }
  });

  test("offers only fixes that settle the finding", () => {
    const fixable = fires.flatMap((design) => own(design).map((finding) => ({ design, finding })));
    for (const { design, finding } of fixable.filter(({ finding: { fix } }) => fix)) {
      const outcome = applyPatch(design, finding.fix);
      expect(outcome).toMatchObject({ accepted: true });
      const after = outcome.accepted ? own(outcome.design) : [];
      expect(after.map(({ fingerprint }) => fingerprint)).not.toContain(finding.fingerprint);
    }
  });

  test("is documented", () => {
    for (const text of [rule.why, rule.remedy]) expect(text).toMatch(/^[A-Z].*\.$/);
    expect(rule.source.length).toBeGreaterThan(3);
  });
});
