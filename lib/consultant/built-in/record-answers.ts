import type { Design } from "@/lib/design/schema";
import { interviewQuestions } from "./interview-questions";
import { readAnswers } from "./read-answers";
import type { Understanding } from "./understanding";

/** What is put on a question: an answer, or what a skipped one leaves assumed. */
interface AnsweredQuestion {
  id: string;
  answer?: string;
  assumedAnswer?: string;
}

/** The answers of the form as they stand on the questions. */
function recordForm(message: string, design: Design): AnsweredQuestion[] {
  const known = new Set(design.questions.map(({ id }) => id));
  return readAnswers(message, design.questions)
    .filter(({ questionId }) => known.has(questionId))
    .flatMap(({ questionId, answer }): AnsweredQuestion[] => {
      if (answer !== null) return [{ id: questionId, answer: answer.slice(0, 4_000) }];
      const assumed = interviewQuestions.find(({ id }) => id === questionId)?.assumedAnswer;
      return assumed ? [{ id: questionId, assumedAnswer: assumed }] : [];
    });
}

/** Open questions that a sentence outside the form answers: "We are 4 engineers". */
function recordSentence(
  message: string,
  design: Design,
  earlier: Understanding,
  later: Understanding,
): AnsweredQuestion[] {
  const isSettled = (id: string) => {
    const question = interviewQuestions.find((each) => each.id === id);
    if (!question) return false;
    const isKnown = ({ facts }: Understanding) => !question.isOpen(facts) || facts.notes[id] !== undefined;
    return isKnown(later) && !isKnown(earlier);
  };
  return design.questions
    .filter(({ id, answer }) => !answer && isSettled(id))
    .map(({ id }) => ({ id, answer: message.slice(0, 4_000) }));
}

/** What a message answers, by the form or in a sentence. */
export function recordAnswers(
  message: string,
  design: Design,
  earlier: Understanding,
  later: Understanding,
): AnsweredQuestion[] {
  const form = recordForm(message, design);
  return form.length > 0 ? form : recordSentence(message, design, earlier, later);
}
