import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { catalogue } from "../lib/checks/catalogue";
import { checkDesign } from "../lib/checks/check-design";
import type { Finding } from "../lib/checks/finding";
import type { Planted, RuleFixture } from "../lib/checks/rule.fixture";
import { ruleFixtures } from "../lib/checks/rules.fixture";
import { generateDesign } from "../lib/design/generate-design";
import type { Design } from "../lib/design/schema";
import { parseDesign } from "../lib/design/yaml";
import { median, rounded } from "./median";

const today = "2026-11-22";
const size = { components: 500, relations: 2_000, workflows: 100 };
const runs = 9;

interface CleanDesign {
  name: string;
  design: Design;
  known: ReadonlySet<string>;
}

export interface RuleFigures {
  id: string;
  /** Defects planted, those that the rule reported, and findings of rules that have nothing to do with them. */
  planted: number;
  found: number;
  falseAlarms: number;
  missed: string[];
  alarms: string[];
}

function readSample(name: string): CleanDesign {
  const file = fileURLToPath(new URL(`../lib/design/samples/${name}.yaml`, import.meta.url));
  const outcome = parseDesign(readFileSync(file, "utf8"));
  if (!outcome.accepted) throw new Error(`The sample ${name} can't be read.`);
  const { findings } = checkDesign(outcome.design, { today });
  return { name, design: outcome.design, known: new Set(findings.map(({ fingerprint }) => fingerprint)) };
}

/** The samples stand for clean designs: what they have left is known. */
const readClean = () => ["e1", "e2", "e3"].map(readSample);

function judge({ rule, follows = [] }: RuleFixture, planted: Planted, known: ReadonlySet<string>) {
  const fresh = checkDesign(planted.design, { today }).findings.filter(
    ({ fingerprint }) => !known.has(fingerprint),
  );
  const isOwn = (finding: Finding) => finding.check === rule.id;
  const expected = new Set([rule.id, "DEC04", ...follows]);
  return {
    isFound: fresh.some((finding) => isOwn(finding) && finding.targets.includes(planted.target)),
    alarms: fresh.filter(({ check }) => !expected.has(check)),
  };
}

function measureRule(fixture: RuleFixture, designs: readonly CleanDesign[]): RuleFigures {
  const trials = designs.flatMap(({ name, design, known }) =>
    fixture.plant(design).map((planted) => ({ name, planted, ...judge(fixture, planted, known) })),
  );
  return {
    id: fixture.rule.id,
    planted: trials.length,
    found: trials.filter(({ isFound }) => isFound).length,
    falseAlarms: trials.reduce((sum, { alarms }) => sum + alarms.length, 0),
    missed: trials.filter(({ isFound }) => !isFound).map(({ name, planted }) => `${name} ${planted.target}`),
    alarms: [...new Set(trials.flatMap(({ alarms }) => alarms.map(({ check }) => check)))],
  };
}

/** Plants every defect of the catalogue in every sample where it applies. */
export function measureCatalogue() {
  const designs = readClean();
  const rules = ruleFixtures.map((fixture) => measureRule(fixture, designs));
  const sum = (key: "planted" | "found" | "falseAlarms") =>
    rules.reduce((total, rule) => total + rule[key], 0);
  return {
    rules,
    planted: sum("planted"),
    recall: sum("found") / sum("planted"),
    falseAlarmsPerDesign: sum("falseAlarms") / sum("planted"),
  };
}

function timeLargeDesign() {
  const design = generateDesign(size);
  const times = Array.from({ length: runs + 1 }, () => {
    const start = performance.now();
    checkDesign(design, { today });
    return performance.now() - start;
  });
  return { size, milliseconds: rounded(median(times.slice(1))) };
}

/** How much the checks find of what is wrong, how often they cry without cause, and how long they take. */
export function checksFigures() {
  const { rules, planted, recall, falseAlarmsPerDesign } = measureCatalogue();
  return {
    rules: catalogue.length,
    withoutPlants: rules.filter((rule) => rule.planted === 0).map(({ id }) => id),
    planted,
    recall,
    falseAlarmsPerDesign,
    byRule: Object.fromEntries(
      rules.map(({ id, missed, alarms, ...figures }) => [
        id,
        { ...figures, ...(missed.length > 0 && { missed }), ...(alarms.length > 0 && { alarms }) },
      ]),
    ),
    largeDesign: timeLargeDesign(),
  };
}
