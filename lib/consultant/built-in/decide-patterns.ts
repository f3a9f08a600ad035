import { matchPatterns, type PatternMatch } from "@/lib/catalogue/find-patterns";
import type { Pattern, Quality } from "@/lib/catalogue/pattern";
import type { OpenDecision } from "./decide";
import type { DesignKind, Statement } from "./understanding";

const mostPatterns = 6;

const kindsFor: Record<DesignKind, readonly Pattern["kind"][]> = {
  system: ["coordination", "integration", "data", "edge", "reliability", "security"],
  workflow: ["coordination", "integration", "data", "reliability", "security"],
  integration: ["integration", "data", "edge", "reliability", "security"],
  migration: ["migration", "integration", "data", "edge", "reliability", "delivery"],
  pipeline: ["delivery", "security"],
};

/** The requirement that stands for a quality; a pipeline promises other things than what it delivers. */
const goals: Record<Quality, string> = {
  load: "R-load",
  latency: "R-latency",
  availability: "R-availability",
  consistency: "R-consistency",
  change: "R-change",
  team: "R-team",
  cost: "R-cost",
};
const pipelineGoals: Record<Quality, string> = {
  ...goals,
  load: "R-lead-time",
  latency: "R-lead-time",
  availability: "R-safe-release",
  consistency: "R-traceability",
  change: "R-lead-time",
};

const quote = (text: string) => (text.length > 240 ? `${text.slice(0, 239).trimEnd()}…` : text);

type Scores = Record<string, number>;

/** What speaks for the pattern is the brief itself; its costs count as much as what it helps. */
function scoreSides(match: PatternMatch, kind: DesignKind, teamSize: number): [Scores, Scores] {
  const { helps, costs } = match.pattern;
  const goalOf = kind === "pipeline" ? pipelineGoals : goals;
  const rows = [
    ...match.texts.slice(0, 3).map((index) => [`R-${index + 1}`, 5, 1] as const),
    ...helps.map((quality) => [goalOf[quality], 5, 2] as const),
    ...costs.map((quality) => [goalOf[quality], quality === "team" && teamSize <= 3 ? 1 : 2, 4] as const),
  ];
  return [
    Object.fromEntries(rows.map(([driver, score]) => [driver, score])),
    Object.fromEntries(rows.map(([driver, , score]) => [driver, score])),
  ];
}

function toDecision(
  match: PatternMatch,
  kind: DesignKind,
  statements: readonly Statement[],
  teamSize: number,
): OpenDecision {
  const { pattern, texts } = match;
  const { id, name, summary, when, whenNot, consequences, instead, combinesWith } = pattern;
  const [scores, otherScores] = scoreSides(match, kind, teamSize);
  const said = statements[texts[0] ?? 0]?.text ?? "";
  return {
    id: `D-${id}`,
    title: `${name} or ${instead.name.charAt(0).toLowerCase()}${instead.name.slice(1)}`,
    context: `You said: "${quote(said)}" ${summary}`,
    options: [
      {
        name,
        pros: when,
        cons: whenNot.map((each) => `Wrong when: ${each.charAt(0).toLowerCase()}${each.slice(1)}`),
        scores,
        because: `${summary} That answers what you said; the other way means: ${instead.because}.`,
        consequences: [
          ...consequences,
          ...(combinesWith.length > 0 ? [`Goes together with: ${combinesWith.join(", ")}`] : []),
        ],
        wouldFlipIf: `It turns out otherwise: ${whenNot.join("; ")}.`,
      },
      {
        name: instead.name,
        pros: ["Less to build and to understand"],
        cons: [instead.because],
        scores: otherScores,
        because: `What ${name.toLowerCase()} costs weighs more here than what it helps.`,
        consequences: [`Accepted: ${instead.because}`],
        wouldFlipIf: `The force grows: ${when.join("; ")}.`,
      },
    ],
  };
}

/** A decision for each force that the brief speaks of and the catalogue knows an answer to. */
export const patternDecisions = (
  { kind, statements }: { kind: DesignKind; statements: readonly Statement[] },
  teamSize: number,
): OpenDecision[] =>
  matchPatterns(
    statements.map(({ text }) => text),
    kindsFor[kind],
  )
    .slice(0, mostPatterns)
    .map((match) => toDecision(match, kind, statements, teamSize));
