import type { Question } from "@/lib/design/schema";
import { type Facts, mergeFacts, noFacts } from "./facts";
import { findFacts } from "./find-facts";
import { findStatements } from "./find-statements";
import { type Answer, isAnswers, readAnswers, understandAnswers } from "./read-answers";
import { screenBrief } from "./screen-brief";
import { takeChange } from "./take-change";
import { understandRequest } from "./understand-request";
import type { Statement, Understanding } from "./understanding";
import { isVagueBrief } from "./vague-brief";

export interface Known {
  facts: Facts;
  /** What was said before there was anything to design. */
  statements: readonly Statement[];
  skipped: readonly string[];
  understanding: Understanding | null;
}

type Questions = readonly Pick<Question, "id" | "text">[];

const nothing: Known = { facts: noFacts, statements: [], skipped: [], understanding: null };

const skippedAfter = (before: readonly string[], answers: readonly Answer[]): string[] => {
  const answered = new Set(
    answers.flatMap(({ questionId, answer }) => (answer === null ? [] : [questionId])),
  );
  const skipped = answers.flatMap(({ questionId, answer }) => (answer === null ? [questionId] : []));
  return [...new Set([...before, ...skipped])].filter((id) => !answered.has(id));
};

/** A first brief: what was known before it counts as well. */
function takeBrief(known: Known, message: string, newFacts: Facts): Known {
  const { text, problem } = screenBrief(message);
  if (problem) return known;
  const request = understandRequest(text);
  const facts = mergeFacts(known.facts, newFacts);
  if (request) {
    const statements = [...known.statements, ...request.statements];
    return { ...known, facts, statements, understanding: { ...request, statements } };
  }
  const said = isVagueBrief(text) ? findStatements(text) : [];
  return { ...known, facts, statements: [...known.statements, ...said] };
}

function takeAnswers(known: Known, message: string, questions: Questions): Known {
  const answers = readAnswers(message, questions);
  const facts = understandAnswers(answers);
  const next = { ...known, skipped: skippedAfter(known.skipped, answers) };
  if (known.understanding) return { ...next, facts: mergeFacts(known.facts, facts) };
  return takeBrief(next, answers.flatMap(({ answer }) => answer ?? []).join("\n"), facts);
}

function takeFollowUp(known: Known, understanding: Understanding, message: string): Known {
  const { facts, skipped } = known;
  const change = takeChange({ ...understanding, facts, skipped }, message);
  return change
    ? { ...known, facts: mergeFacts(known.facts, change.facts), understanding: change.understanding }
    : known;
}

function take(known: Known, message: string, questions: Questions): Known {
  if (isAnswers(message)) return takeAnswers(known, message, questions);
  if (known.understanding) return takeFollowUp(known, known.understanding, message);
  return takeBrief(known, message, findFacts(message));
}

/** Longer messages are read up to here: a brief is at the beginning, and the rest is mostly material. */
export const longestText = 30_000;

/** What follows from all messages, in order; there is no understanding while there is nothing to design. */
export function understandConversation(messages: readonly string[], questions: Questions): Known {
  const known = messages.reduce(
    (before, message) => take(before, message.slice(0, longestText), questions),
    nothing,
  );
  const { understanding, facts, skipped } = known;
  return { ...known, understanding: understanding && { ...understanding, facts, skipped } };
}
