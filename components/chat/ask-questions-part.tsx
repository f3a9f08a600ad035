"use client";

import { CircleHelp } from "lucide-react";
import { fill, fillCount } from "@/components/language/fill";
import { useWords } from "@/components/language/language-root";
import type { QuestionAnswer, ThreadMessage } from "@/lib/thread/message";
import { QuestionForm } from "./question-form";
import { ToolRow } from "./tool-row";

type AskQuestionsToolPart = Extract<ThreadMessage["parts"][number], { type: "tool-ask_questions" }>;

interface AskQuestionsPartProps {
  part: AskQuestionsToolPart;
  /** The last message of the thread: what it asks is still open. */
  isOpen: boolean;
  isAnswering: boolean;
  onAnswer?: ((answers: QuestionAnswer[]) => unknown) | undefined;
}

function problemOf(part: AskQuestionsToolPart): string | null {
  if (part.state === "output-error") return part.errorText;
  return part.state === "output-available" && !part.output.shown ? part.output.problem : null;
}

export function AskQuestionsPart({ part, isOpen, isAnswering, onAnswer }: AskQuestionsPartProps) {
  const { chat } = useWords();
  const icon = <CircleHelp aria-hidden className="size-4" />;
  const problem = problemOf(part);
  if (problem) return <ToolRow icon={icon}>{fill(chat.questions.notShown, { problem })}</ToolRow>;
  if (part.state !== "output-available" || !part.output.shown)
    return (
      <ToolRow icon={icon}>
        <span className="text-soft">{chat.questions.preparing}</span>
      </ToolRow>
    );
  const { questions } = part.output;
  if (isOpen && onAnswer)
    return <QuestionForm questions={questions} disabled={isAnswering} onSubmit={onAnswer} />;
  return (
    <ToolRow icon={icon}>
      <details>
        <summary className="text-soft">
          {fillCount(chat.questions.asked, questions.length)} <span className="underline">{chat.show}</span>
        </summary>
        <ol className="mt-2 flex list-decimal flex-col gap-1.5 pl-5">
          {questions.map(({ id, text, why }) => (
            <li key={id}>
              {text}
              {why && <span className="text-soft block text-xs">{why}</span>}
            </li>
          ))}
        </ol>
      </details>
    </ToolRow>
  );
}
