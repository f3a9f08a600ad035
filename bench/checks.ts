import { catalogue } from "../lib/checks/catalogue";
import { checkDesign } from "../lib/checks/check-design";
import type { Finding } from "../lib/checks/finding";
import type { Planted, RuleFixture } from "../lib/checks/rule.fixture";
import { ruleFixtures } from "../lib/checks/rules.fixture";
import { generateDesign } from "../lib/design/generate-design";
import { listDesignsToPlantIn, type NamedDesign } from "./designs-to-plant-in";
import { median, rounded } from "./median";

const today = "2026-11-22";
const size = { components: 500, relations: 2_000, workflows: 100 };
const runs = 9;

interface CleanDesign extends NamedDesign {
  /** What is found before anything is planted. */
  known: readonly Finding[];
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

const examine = ({ name, design }: NamedDesign): CleanDesign => ({
  name,
  design,
  known: checkDesign(design, { today }).findings,
});

function judge({ rule, follows = [] }: RuleFixture, planted: Planted, known: readonly Finding[]) {
  const before = new Set(known.map(({ fingerprint }) => fingerprint));
  const fresh = checkDesign(planted.design, { today }).findings.filter(
    ({ fingerprint }) => !before.has(fingerprint),
  );
  const isOwn = (finding: Finding) => finding.check === rule.id;
  const expected = new Set([rule.id, "DEC04", ...follows]);
  return {
    isFound: fresh.some((finding) => isOwn(finding) && finding.targets.includes(planted.target)),
    alarms: fresh.filter(({ check }) => !expected.has(check)),
  };
}

function measureRule(fixture: RuleFixture, designs: readonly CleanDesign[]): RuleFigures {
  const trials = designs.flatMap(({ name, design, known }) => {
    // Where the rule speaks already, the defect can't be planted any more.
    const isThere = ({ target }: Planted) =>
      known.some(({ check, targets }) => check === fixture.rule.id && targets.includes(target));
    const planted = fixture.plant(design).filter((one) => !isThere(one));
    return planted.map((one) => ({ name, planted: one, ...judge(fixture, one, known) }));
  });
  return {
    id: fixture.rule.id,
    planted: trials.length,
    found: trials.filter(({ isFound }) => isFound).length,
    falseAlarms: trials.reduce((sum, { alarms }) => sum + alarms.length, 0),
    missed: trials.filter(({ isFound }) => !isFound).map(({ name, planted }) => `${name} ${planted.target}`),
    alarms: [...new Set(trials.flatMap(({ alarms }) => alarms.map(({ check }) => check)))],
  };
}

/** Plants every defect of the catalogue in every sample and every generated design where it applies. */
export async function measureCatalogue() {
  const designs = (await listDesignsToPlantIn()).map(examine);
  const rules = ruleFixtures.map((fixture) => measureRule(fixture, designs));
  const sum = (key: "planted" | "found" | "falseAlarms") =>
    rules.reduce((total, rule) => total + rule[key], 0);
  return {
    rules,
    designs: designs.map(({ name }) => name),
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
export async function checksFigures() {
  const { rules, designs, planted, recall, falseAlarmsPerDesign } = await measureCatalogue();
  return {
    rules: catalogue.length,
    designs,
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
