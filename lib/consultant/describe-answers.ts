import type { QuestionAnswer } from "@/lib/thread/message";

/** The form of the chat as a language model reads it. */
export function describeAnswers(answers: readonly QuestionAnswer[]): string {
  const lines = answers.map(
    ({ questionId, question, answer }) => `- [${questionId}] ${question}: ${answer ?? "skipped"}`,
  );
  return ["Answers to your questions:", ...lines].join("\n");
}
