"use client";

import { CircleHelp } from "lucide-react";
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

const count = (questions: readonly unknown[]) =>
  questions.length === 1 ? "one question" : `${questions.length} questions`;

function problemOf(part: AskQuestionsToolPart): string | null {
  if (part.state === "output-error") return part.errorText;
  return part.state === "output-available" && !part.output.shown ? part.output.problem : null;
}

export function AskQuestionsPart({ part, isOpen, isAnswering, onAnswer }: AskQuestionsPartProps) {
  const icon = <CircleHelp aria-hidden className="size-4" />;
  const problem = problemOf(part);
  if (problem) return <ToolRow icon={icon}>The questions couldn't be shown: {problem}</ToolRow>;
  if (part.state !== "output-available" || !part.output.shown)
    return (
      <ToolRow icon={icon}>
        <span className="text-soft">Preparing questions…</span>
      </ToolRow>
    );
  const { questions } = part.output;
  if (isOpen && onAnswer)
    return <QuestionForm questions={questions} disabled={isAnswering} onSubmit={onAnswer} />;
  return (
    <ToolRow icon={icon}>
      <details>
        <summary className="text-soft">
          Asked {count(questions)}. <span className="underline">Show</span>
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
