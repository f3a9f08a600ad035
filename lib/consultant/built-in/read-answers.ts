import type { Question } from "@/lib/design/schema";
import { type Facts, mergeFacts, noFacts } from "./facts";
import { findFacts } from "./find-facts";
import { interviewQuestions } from "./interview-questions";

export interface Answer {
  questionId: string;
  /** Null when it was skipped. */
  answer: string | null;
}

const heading = "Answers to your questions:";

/** Whether a message is the filled-in form, as it is written for a consultant. */
export const isAnswers = (message: string): boolean => message.trimStart().startsWith(heading);

function readAnswer(entry: string, questions: readonly Pick<Question, "id" | "text">[]): Answer[] {
  const match = /^\[([^\]\s]{1,64})\]\s*([\s\S]*)$/.exec(entry);
  if (!match) return [];
  const [, questionId = "", rest = ""] = match;
  const text = questions.find(({ id }) => id === questionId)?.text;
  const after = text && rest.startsWith(text) ? rest.slice(text.length) : rest.replace(/^[\s\S]*?(?=: )/, "");
  const answer = after.replace(/^:\s*/, "").trim();
  return [{ questionId, answer: answer === "" || answer === "skipped" ? null : answer }];
}

/** The answers of a message such as "Answers to your questions:\n- [Q-team] How many…?: 4–8 engineers". */
export function readAnswers(message: string, questions: readonly Pick<Question, "id" | "text">[]): Answer[] {
  if (!isAnswers(message)) return [];
  return message
    .trimStart()
    .slice(heading.length)
    .split(/\n- (?=\[)/)
    .flatMap((entry) => readAnswer(entry.trim(), questions));
}

function understandAnswer({ questionId, answer }: Answer): Facts {
  if (answer === null) return noFacts;
  const question = interviewQuestions.find(({ id }) => id === questionId);
  const clicked = question?.options.find(({ label }) => label === answer);
  const read = clicked ? noFacts : findFacts(question?.readAs?.(answer) ?? answer);
  const kept = { notes: { [questionId]: answer } };
  return { ...mergeFacts(read, { ...noFacts, ...clicked?.understood }), ...kept };
}

/** What the answers say, as facts; each is kept word by word as well. */
export const understandAnswers = (answers: readonly Answer[]): Facts =>
  answers.map(understandAnswer).reduce(mergeFacts, noFacts);
