import type { Component, Decision, Design } from "@/lib/design/schema";
import type { Composition } from "./composition";
import { readAnswers } from "./read-answers";
import { sayEntries } from "./say-entries";

const findChosen = (decisions: readonly Decision[], id: string) =>
  decisions.find((decision) => decision.id === id)?.chosen;

function describeDecisions(before: Composition, after: Composition): string[] {
  return after.decisions.flatMap((decision) => {
    const { id, title, chosen = "", rationale = "" } = decision;
    const was = findChosen(before.decisions, id);
    if (was === chosen) return [];
    const reason = `${rationale}${sayEntries(decision)}`;
    return [
      was
        ? `**${id}** ${title}: was "${was}", now "${chosen}". ${reason}`
        : `**${id}** ${title}: ${chosen}. ${reason}`,
    ];
  });
}

const sumOf = (scores: Readonly<Record<string, number>> = {}) =>
  Object.values(scores).reduce((sum, score) => sum + score, 0);

const sumsOf = ({ options = [] }: Decision) =>
  options.map(({ name, scores }) => `${name.replace(/[:(].*$/, "").trim()} ${sumOf(scores)}`).join(", ");

const isAsked = ({ rationale = "" }: Decision) => rationale.startsWith("You asked for");

/** Decisions that were weighed anew and came out the same. */
function describeRescored(before: Composition, after: Composition): string[] {
  return after.decisions.flatMap((decision) => {
    const was = before.decisions.find(({ id }) => id === decision.id);
    if (was?.chosen !== decision.chosen || !was) return [];
    if (isAsked(decision) && !isAsked(was))
      return [`**${decision.id}** stays "${decision.chosen}". ${decision.rationale}`];
    if (sumsOf(was) === sumsOf(decision)) return [];
    return [
      `**${decision.id}** stays "${decision.chosen}", weighed anew: ${sumsOf(decision)} (before: ${sumsOf(was)}).`,
    ];
  });
}

function describeParts(before: Composition, after: Composition): string[] {
  const nameNew = (from: Composition, to: Composition) => {
    const known = new Set(from.components.map(({ id }) => id));
    return to.components.filter(({ id }) => !known.has(id)).map(({ name }) => name);
  };
  const added = nameNew(before, after);
  const gone = nameNew(after, before);
  return [
    ...(added.length > 0 ? [`Parts added: ${added.join(", ")}.`] : []),
    ...(gone.length > 0 ? [`Parts taken out: ${gone.join(", ")}.`] : []),
  ];
}

const productOf = ({ technology }: Component) => technology?.name ?? "";

/** One line for each product that took the place of another, with the parts that use it. */
function describeTechnology(before: Composition, after: Composition): string[] {
  const was = new Map(before.components.map((component) => [component.id, productOf(component)]));
  const swapped = after.components.filter((component) => {
    const earlier = was.get(component.id);
    return earlier !== undefined && earlier !== productOf(component);
  });
  const pairs = Map.groupBy(swapped, (component) => `${was.get(component.id)} → ${productOf(component)}`);
  return [...pairs].map(([pair, components]) => {
    const names = components.slice(0, 4).map(({ name }) => name);
    const more = components.length > 4 ? ` and ${components.length - 4} more` : "";
    return `**${pair}** in ${names.join(", ")}${more}. ${components[0]?.technology?.why ?? ""}`.trim();
  });
}

function describeGoals(before: Composition, after: Composition): string[] {
  const known = new Map(before.requirements.map(({ id, statement }) => [id, statement]));
  return after.requirements.flatMap(({ id, statement }) => {
    const was = known.get(id);
    return was !== undefined && was !== statement ? [`**${id}**: ${statement} (was: ${was})`] : [];
  });
}

function describeOpen(before: Composition, after: Composition): string[] {
  const known = new Set(before.requirements.map(({ id }) => id));
  const open = after.requirements.filter(
    ({ id, satisfiedBy = [] }) => !known.has(id) && satisfiedBy.length === 0,
  );
  return open.length > 0
    ? [
        `Recorded, but still open, since my catalogue has no part for it here: ${open.map(({ id, statement }) => `${id} ("${statement}")`).join(", ")}. Name what it should do in other words, or a person or a language model (with a key) has to design it.`,
      ]
    : [];
}

function describeSkipped(message: string, design: Design): string[] {
  const skipped = readAnswers(message, design.questions).filter(({ answer }) => answer === null);
  return skipped.length > 0
    ? [
        `Skipped, so assumed: ${skipped.map(({ questionId }) => questionId.replace(/^Q-/, "A-")).join(", ")}. Each says what changes if it is wrong.`,
      ]
    : [];
}

const describeExcluded = (before: Composition, after: Composition): string[] => {
  const earlier = before.facets.context.outOfScope ?? [];
  const excluded = (after.facets.context.outOfScope ?? []).filter((name) => !earlier.includes(name));
  return excluded.length > 0
    ? [`Out of scope from now on, and recorded as such: ${excluded.join(", ")}.`]
    : [];
};

/** What became of the design by what was said, one line each. */
export const listChanges = (
  before: Composition,
  after: Composition,
  message: string,
  design: Design,
): string[] => [
  ...describeExcluded(before, after),
  ...describeDecisions(before, after),
  ...describeRescored(before, after),
  ...describeParts(before, after),
  ...describeTechnology(before, after),
  ...describeGoals(before, after),
  ...describeOpen(before, after),
  ...describeSkipped(message, design),
];

/** The decisions that stay as they were. */
export function describeKept(before: Composition, after: Composition): string {
  const kept = after.decisions.filter(({ id, chosen }) => findChosen(before.decisions, id) === chosen);
  return kept.length > 0
    ? `Unchanged: ${kept.map(({ id }) => id).join(", ")}; scores and numbers are worked out anew where they depend on it.`
    : "";
}

/** Ids of decisions whose outcome is another one than before. */
export const listFlipped = (before: Composition, after: Composition): ReadonlySet<string> =>
  new Set(
    after.decisions
      .filter(({ id, chosen }) => {
        const was = findChosen(before.decisions, id);
        return was !== undefined && was !== chosen;
      })
      .map(({ id }) => id),
  );
