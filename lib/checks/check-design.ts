import type { Design } from "@/lib/design/schema";
import { catalogue } from "./catalogue";
import { type Facts, gatherFacts } from "./facts";
import type { Draft, Finding, Severity, WaivedFinding } from "./finding";
import { placesOf } from "./places-of";
import type { Rule } from "./rule";
import { splitByWaivers } from "./waivers";
import { weightOf } from "./workflow-use";

export interface CheckReport {
  /** What is open, the gravest on the most critical first. */
  findings: Finding[];
  /** What someone bears for now, with the waiver that says so. */
  waived: WaivedFinding[];
}

interface CheckOptions {
  /** The day of the run, as YYYY-MM-DD: waivers that ended before it hold no longer. */
  today?: string | undefined;
  rules?: readonly Rule[];
}

type Locate = ReturnType<typeof placesOf>;

const gravity: Record<Severity, number> = { error: 12, warning: 4, info: 1 };

/** A fault of a rule is a fault of Lintel, so the design gets no error for it. */
const explainFailure = (rule: Rule, cause: unknown): Draft => ({
  targets: [],
  severity: "warning",
  message: `This check failed to run: ${rule.title}.`,
  explanation: `${rule.id} broke off with "${cause instanceof Error ? cause.message : String(cause)}". The other checks ran; what this one looks for was not looked at.`,
});

function runRule(rule: Rule, facts: Facts, open: readonly Finding[]): Draft[] {
  try {
    const drafts = rule.find(facts, open);
    if (rule.about === "shape" || facts.design.status !== "sketch") return drafts;
    return drafts.filter(({ targets }) => targets.some(facts.isCritical));
  } catch (cause) {
    return [explainFailure(rule, cause)];
  }
}

const toFinding = (rule: Rule, draft: Draft, locate: Locate): Finding => {
  const [chief] = draft.targets;
  return {
    ...draft,
    check: rule.id,
    title: rule.title,
    pillar: rule.pillar,
    severity: draft.severity ?? rule.severity,
    path: draft.path ?? (chief === undefined ? undefined : locate(chief)),
    fingerprint: `${rule.id}:${draft.targets.toSorted().join(",")}`,
  };
};

const withoutDoubles = (findings: readonly Finding[]): Finding[] => [
  ...new Map(findings.toReversed().map((finding) => [finding.fingerprint, finding])).values(),
];

function rank<Item extends Finding>(findings: readonly Item[], facts: Facts): Item[] {
  const scoreOf = ({ severity, targets }: Finding) =>
    gravity[severity] * Math.max(1, ...targets.map((id) => weightOf[facts.criticality(id)]));
  return findings
    .map((finding) => ({ finding, score: scoreOf(finding) }))
    .toSorted((a, b) => b.score - a.score || (a.finding.fingerprint < b.finding.fingerprint ? -1 : 1))
    .map(({ finding }) => finding);
}

function runAll(rules: readonly Rule[], facts: Facts, open: readonly Finding[], locate: Locate) {
  const found = rules.flatMap((rule) =>
    runRule(rule, facts, open).map((draft) => toFinding(rule, draft, locate)),
  );
  return splitByWaivers(withoutDoubles(found), facts.design, facts.today);
}

/**
 * Holds a design to account by every rule. The same design gives the same findings in the same order. A rule that
 * throws becomes a finding of its own and stops no other.
 */
export function checkDesign(design: Design, { today, rules = catalogue }: CheckOptions = {}): CheckReport {
  const facts = gatherFacts(design, today);
  const { first = [], last = [] } = Object.groupBy(rules, ({ judges }) => (judges ? "last" : "first"));
  const locate = placesOf(design);
  const found = runAll(first, facts, [], locate);
  const judged = runAll(last, facts, found.open, locate);
  return {
    findings: rank([...found.open, ...judged.open], facts),
    waived: rank([...found.waived, ...judged.waived], facts),
  };
}
