import type { Component, Decision } from "@/lib/design/schema";
import type { ComposedRequirement } from "./composition";
import type { Facts } from "./facts";
import type { Statement, Understanding } from "./understanding";

const unique = (ids: readonly string[]) => [...new Set(ids)];

/** Decisions that answer a stated limit: the quality requirements made of the same facts stand in between. */
function findAnswering(statement: Statement, decisions: readonly Decision[]): string[] {
  if (statement.kind === "functional") return [];
  const driver = statement.kind === "constraint" ? "R-team" : "R-load";
  return decisions.filter(({ drivers = [] }) => drivers.includes(driver)).map(({ id }) => id);
}

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[a-z]{5,}/g) ?? [];

/** A question is answered by the decisions that weigh what it names. */
function findWeighing({ text }: Statement, decisions: readonly Decision[]): string[] {
  if (!text.endsWith("?")) return [];
  const asked = new Set(wordsOf(text));
  return decisions
    .filter(({ title, options = [] }) =>
      wordsOf([title, ...options.map(({ name }) => name)].join(" ")).some((word) => asked.has(word)),
    )
    .map(({ id }) => id);
}

const aboutToday = /^(today|currently|at present|at the moment|right now|so far|until now)\b/i;

/** What is done today is what the design takes the place of: the decision that shapes it answers. */
const findReplacing = ({ text }: Statement, [shaping]: readonly Decision[]): string[] =>
  shaping && aboutToday.test(text) ? [shaping.id] : [];

/** What the user said, word by word. What the catalogue has no part for stays open, to be seen. */
export function composeStatements(
  { statements }: Pick<Understanding, "statements">,
  components: readonly Component[],
  decisions: readonly Decision[],
): ComposedRequirement[] {
  const there = new Set(components.map(({ id }) => id));
  return statements.map((statement, index) => {
    const met = statement.about.filter((id) => there.has(id));
    const own = decisions.filter(({ drivers = [] }) => drivers.includes(`R-${index + 1}`));
    const answering = [
      ...own.map(({ id }) => id),
      ...findAnswering(statement, decisions),
      ...findWeighing(statement, decisions),
      ...findReplacing(statement, decisions),
    ];
    const satisfiedBy = unique([...met, ...answering]);
    return {
      id: `R-${index + 1}`,
      kind: statement.kind,
      statement: statement.text,
      priority: "must",
      source: "stated",
      ...(satisfiedBy.length > 0 ? { satisfiedBy } : {}),
    };
  });
}

export const composeCapabilityRequirements = ({ named, implied }: Understanding): ComposedRequirement[] =>
  [...named, ...implied].map((capability) => ({
    id: `R-${capability.id}`,
    kind: "functional",
    statement: capability.requirement,
    priority: "must",
    source: named.includes(capability) ? "stated" : "assumed",
    satisfiedBy: [capability.id],
  }));

export interface QualityGoal {
  id: string;
  kind: ComposedRequirement["kind"];
  statement: string;
  isStated: boolean;
  measure?: NonNullable<NonNullable<ComposedRequirement["scenario"]>["measure"]>;
  stimulus?: string;
}

const toScenario = ({ measure, stimulus }: QualityGoal): ComposedRequirement["scenario"] =>
  measure && { environment: "Normal operation at peak", ...(stimulus ? { stimulus } : {}), measure };

/** Quality goals as requirements: each is met by the decisions that it drives. */
export const composeGoals = (
  goals: readonly QualityGoal[],
  decisions: readonly Decision[],
): ComposedRequirement[] =>
  goals.map((goal) => {
    const scenario = toScenario(goal);
    return {
      id: goal.id,
      kind: goal.kind,
      statement: goal.statement,
      priority: goal.isStated ? "must" : "should",
      source: goal.isStated ? "stated" : "assumed",
      ...(scenario ? { scenario } : {}),
      satisfiedBy: decisions.filter(({ drivers = [] }) => drivers.includes(goal.id)).map(({ id }) => id),
    };
  });

const describeBudget = ({ budget, timeline }: Facts): string => {
  const parts = [
    budget ? `${budget.value.toLocaleString("en-US")} ${budget.unit}` : "",
    timeline ? `live ${timeline}` : "",
  ];
  return parts.filter(Boolean).join(", ");
};

export const costGoal = (facts: Facts): QualityGoal => ({
  id: "R-cost",
  kind: "constraint",
  statement: describeBudget(facts)
    ? `Running it and building it stay within: ${describeBudget(facts)}.`
    : "Running it stays within 5,000 USD a month, and the first version is live within 6 months.",
  isStated: describeBudget(facts) !== "",
});
