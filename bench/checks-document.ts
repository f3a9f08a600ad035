import { catalogue } from "../lib/checks/catalogue";
import { checkDesign } from "../lib/checks/check-design";
import { type Finding, pillars } from "../lib/checks/finding";
import type { Rule } from "../lib/checks/rule";
import { ruleFixtures } from "../lib/checks/rules.fixture";
import type { RuleFigures } from "./checks";

const today = "2026-11-22";

const cell = (text: string) => text.replaceAll("|", "\\|");
const percent = (share: number) => `${Math.round(share * 1000) / 10} %`;

/** The first finding of a rule on the first design of its fixtures. */
function findExample({ id }: Rule): Finding | undefined {
  const [design] = ruleFixtures.find(({ rule }) => rule.id === id)?.fires ?? [];
  return design && checkDesign(design, { today }).findings.find(({ check }) => check === id);
}

function describeRule(rule: Rule): string {
  const example = findExample(rule);
  const scope =
    rule.about === "shape" ? "any design" : "proposed designs, and critical workflows of a sketch";
  return [
    `### ${rule.id} ${rule.title}`,
    `${rule.severity} · ${scope} · ${rule.source}`,
    `**Why.** ${rule.why}`,
    ...(example
      ? [`**Example.** ${cell(example.message)} ${cell(example.explanation).replaceAll("\n", " ")}`]
      : []),
    `**Remedy.** ${rule.remedy}${example?.fix ? " Lintel offers a patch." : ""}`,
  ].join("\n\n");
}

const describePillar = (pillar: string) =>
  [
    `## ${pillar.charAt(0).toUpperCase()}${pillar.slice(1)}`,
    ...catalogue.filter((rule) => rule.pillar === pillar).map(describeRule),
  ].join("\n\n");

const introduction = `# Design checks

Written by \`npm run checks\` from the catalogue in \`lib/checks\`; don't edit it by hand.

Every design is held to account by ${catalogue.length} rules. A rule is a pure function of the model; no language model has a say
in it. A finding names what it found, the facts or the arithmetic behind it, and where it can a patch that settles it.

- **error** must be settled or waived before a design is called proposed; **warning** wants an answer; **info** is to be seen.
- Rules about detail are silent on a sketch, except for what lies on a workflow of high or critical criticality.
- Findings are ranked by severity times the criticality of what they touch.
- A waiver (\`waivers\` in the model: check, target, reason, by, until) takes a finding off the list until its day is over.
- The fingerprint of a finding is its rule and what it is about, so that two runs can be compared.`;

/** The catalogue in words; figures stand in a part of their own because they take a minute to measure. */
export const describeCatalogue = (): string => [introduction, ...pillars.map(describePillar)].join("\n\n");

interface Figures {
  rules: readonly RuleFigures[];
  designs: readonly string[];
  planted: number;
  recall: number;
  falseAlarmsPerDesign: number;
}

/** What planting every defect into the samples and the generated designs showed. */
export function describeFigures({ rules, designs, planted, recall, falseAlarmsPerDesign }: Figures): string {
  const rows = rules.map(
    ({ id, planted: count, found, falseAlarms }) =>
      `| ${id} | ${count} | ${found} | ${count > 0 ? percent(found / count) : "–"} | ${falseAlarms} |`,
  );
  return [
    "## How much they find",
    `Each defect is planted, one at a time, wherever it fits into ${designs.length} designs: the three samples, what the built-in
consultant designs for four briefs of \`bench/briefs.json\`, taken as proposed, and two that are drawn at random
(${designs.join(", ")}). That makes ${planted} designs.
The rule must report the defect there, and what was found before doesn't count. A finding of any other rule is a false alarm,
unless the fixture says that it follows from the same defect. Recall is ${percent(recall)}, false alarms are ${Math.round(falseAlarmsPerDesign * 1000) / 1000} a design.`,
    `| rule | planted | found | recall | false alarms |\n| --- | --- | --- | --- | --- |\n${rows.join("\n")}`,
  ].join("\n\n");
}
