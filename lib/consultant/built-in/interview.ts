import type { Assumption, Question } from "@/lib/design/schema";
import type { Facts } from "./facts";
import type { InterviewQuestion } from "./interview-question";
import { interviewQuestions } from "./interview-questions";
import type { DesignKind, Understanding } from "./understanding";

const mostQuestions = 5;

/** The questions whose answers aren't known and would change this kind of design, most important first. */
export const listOpenQuestions = (kind: DesignKind, facts: Facts): InterviewQuestion[] =>
  interviewQuestions
    .filter(({ id, kinds, isOpen }) => kinds.includes(kind) && isOpen(facts) && facts.notes[id] === undefined)
    .slice(0, mostQuestions);

export const toQuestion = ({
  id,
  topic,
  text,
  why,
  options,
  assumedAnswer,
}: InterviewQuestion): Question => ({
  id,
  topic,
  text,
  why,
  options: options.map(({ label }) => label),
  assumedAnswer,
});

const assumptionId = (questionId: string) => questionId.replace(/^Q-/, "A-");

/** What holds while a question is open, and what a skipped question leaves behind. */
const toAssumption = (question: InterviewQuestion, wasSkipped: boolean): Assumption => ({
  id: assumptionId(question.id),
  statement: wasSkipped
    ? `${question.assumedAnswer} (the question was skipped, so this stays assumed).`
    : `${question.assumedAnswer}.`,
  effectIfWrong: question.effectIfWrong,
  confidence: wasSkipped ? "low" : "medium",
});

/** One assumption for every question of this kind of design that nobody has answered. */
export const composeOpenAssumptions = ({ kind, facts, skipped }: Understanding): Assumption[] =>
  interviewQuestions
    .filter(({ id, kinds, isOpen }) => kinds.includes(kind) && isOpen(facts) && facts.notes[id] === undefined)
    .map((question) => toAssumption(question, skipped.includes(question.id)));
