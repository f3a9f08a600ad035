"use client";

import { useWords } from "@/components/language/language-root";
import type { QuestionAnswer } from "@/lib/thread/message";

/** Questions with the answers that were given. */
export function AnswerList({ answers }: { answers: readonly QuestionAnswer[] }) {
  const { chat } = useWords();
  return (
    <dl className="flex flex-col gap-2.5 text-sm">
      {answers.map(({ questionId, question, answer }) => (
        <div key={questionId} className="flex flex-col">
          <dt className="text-soft">{question}</dt>
          <dd className={answer === null ? "text-faint italic" : "font-medium"}>{answer ?? chat.skipped}</dd>
        </div>
      ))}
    </dl>
  );
}
