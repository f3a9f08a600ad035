import type { QuestionAnswer } from "@/lib/thread/message";

/** Questions with the answers that were given. */
export function AnswerList({ answers }: { answers: readonly QuestionAnswer[] }) {
  return (
    <dl className="flex flex-col gap-2.5 text-sm">
      {answers.map(({ questionId, question, answer }) => (
        <div key={questionId} className="flex flex-col">
          <dt className="text-soft">{question}</dt>
          <dd className={answer === null ? "text-faint italic" : "font-medium"}>{answer ?? "Skipped"}</dd>
        </div>
      ))}
    </dl>
  );
}
