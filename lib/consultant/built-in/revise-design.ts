import type { Decision, Design } from "@/lib/design/schema";
import { compareCompositions } from "./compare-compositions";
import { composeDesign } from "./compose-design";
import type { Composition } from "./composition";
import { planEdits } from "./edit-steps";
import type { ComposedPatch } from "./fit-patch";
import { interviewQuestions } from "./interview-questions";
import { sayWhatICan } from "./introduction";
import { bullets } from "./markdown-table";
import { readAnswers } from "./read-answers";
import { type Step, sayOnly } from "./step";
import type { Understanding } from "./understanding";

interface AnsweredQuestion {
  id: string;
  answer?: string;
  assumedAnswer?: string;
}

/** The answers as they stand on the questions, and what a skipped one leaves assumed. */
function recordAnswers(message: string, design: Design): AnsweredQuestion[] {
  const known = new Set(design.questions.map(({ id }) => id));
  return readAnswers(message, design.questions)
    .filter(({ questionId }) => known.has(questionId))
    .flatMap(({ questionId, answer }): AnsweredQuestion[] => {
      if (answer !== null) return [{ id: questionId, answer: answer.slice(0, 4_000) }];
      const assumed = interviewQuestions.find(({ id }) => id === questionId)?.assumedAnswer;
      return assumed ? [{ id: questionId, assumedAnswer: assumed }] : [];
    });
}

const findChosen = (decisions: readonly Decision[], id: string) =>
  decisions.find((decision) => decision.id === id)?.chosen;

function describeDecisions(before: Composition, after: Composition): string[] {
  return after.decisions.flatMap(({ id, title, chosen = "", rationale = "" }) => {
    const was = findChosen(before.decisions, id);
    if (was === chosen) return [];
    return [
      was
        ? `**${id}** ${title}: was "${was}", now "${chosen}". ${rationale}`
        : `**${id}** ${title}: ${chosen}. ${rationale}`,
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

function describeKept(before: Composition, after: Composition): string {
  const kept = after.decisions.filter(({ id, chosen }) => findChosen(before.decisions, id) === chosen);
  return kept.length > 0
    ? `Unchanged: ${kept.map(({ id }) => id).join(", ")}; scores and numbers are worked out anew where they depend on it.`
    : "";
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
        `Recorded, but still open, since my catalogue has no part for it here: ${open.map(({ id }) => id).join(", ")}.`,
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

/** What an answer, a changed number or a further capability does to the design, and what it leaves alone. */
export function planRevision(
  earlier: Understanding,
  later: Understanding,
  message: string,
  design: Design,
): Step[] {
  const before = composeDesign(earlier);
  const after = composeDesign(later);
  const questions = recordAnswers(message, design);
  const { set, upsert = {}, remove } = compareCompositions(before, after);
  const { narrative = [], ...rest } = upsert;
  const facts: ComposedPatch = {
    ...(set ? { set } : {}),
    upsert: { ...rest, ...(questions.length > 0 ? { questions } : {}) },
    ...(remove ? { remove } : {}),
  };
  const { steps } = planEdits(design, [
    {
      text:
        questions.length > 0
          ? "I record your answers and work out what they change."
          : "I record that and work out what it changes.",
      patch: facts,
    },
    {
      text: "The sections of the document that depend on it:",
      patch: { upsert: { narrative } },
    },
  ]);
  if (steps.length === 0) return [sayOnly(sayWhatICan())];
  const changes = [
    ...describeDecisions(before, after),
    ...describeParts(before, after),
    ...describeGoals(before, after),
    ...describeOpen(before, after),
    ...describeSkipped(message, design),
  ];
  const told =
    changes.length > 0
      ? bullets(changes)
      : "No decision changes: the answers confirm what was assumed, or my rules draw no conclusion from them. They are recorded word by word.";
  return [...steps, sayOnly(`${told}\n\n${describeKept(before, after)}`.trim())];
}
