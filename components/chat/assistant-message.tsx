"use client";

import { Info } from "lucide-react";
import { Markdown } from "@/components/markdown/markdown";
import { withKeys } from "@/components/ui/with-keys";
import { joinTexts } from "@/lib/thread/join-texts";
import type { QuestionAnswer, ThreadMessage } from "@/lib/thread/message";
import { AskQuestionsPart } from "./ask-questions-part";
import { EditDesignPart } from "./edit-design-part";
import { ReasoningPart } from "./reasoning-part";
import { ToolRow } from "./tool-row";
import { TurnOutcome } from "./turn-outcome";

type Part = ThreadMessage["parts"][number];

/** What can be done from inside a message; where nothing can, as in a shared conversation, there is none of it. */
export interface MessageActions {
  answer: (answers: QuestionAnswer[]) => Promise<void>;
  retry: () => Promise<void>;
  continue: () => Promise<void>;
  regenerate: (messageId: string) => Promise<void>;
  edit: (messageId: string, text: string) => Promise<void>;
}

interface AssistantMessageProps {
  message: ThreadMessage;
  isLast: boolean;
  isAnswering: boolean;
  actions: MessageActions | null;
}

type PartProps = Omit<AssistantMessageProps, "message"> & { part: Part };

function AssistantPart({ part, isLast, isAnswering, actions }: PartProps) {
  switch (part.type) {
    case "text":
      return <Markdown text={part.text} isStreaming={isAnswering && part.state === "streaming"} />;
    case "reasoning":
      return <ReasoningPart text={part.text} isStreaming={isAnswering && part.state === "streaming"} />;
    case "tool-edit_design":
      return <EditDesignPart part={part} isAnswering={isAnswering} />;
    case "tool-ask_questions":
      return (
        <AskQuestionsPart part={part} isOpen={isLast} isAnswering={isAnswering} onAnswer={actions?.answer} />
      );
    case "data-notice":
      return (
        <ToolRow icon={<Info aria-hidden className="size-4" />}>
          <span className="text-soft">{part.data.text}</span>
        </ToolRow>
      );
    default:
      return null;
  }
}

/** A call has an id; texts and thoughts are the first, the second, and so on of the answer. */
const nameOf = (part: Part) => ("toolCallId" in part ? part.toolCallId : part.type);

export function AssistantMessage({ message, isLast, isAnswering, actions }: AssistantMessageProps) {
  const { parts, metadata } = message;
  const turn = metadata?.turn;
  return (
    <div className="flex flex-col gap-4">
      {withKeys(joinTexts(parts), nameOf).map(({ key, item: part }) => (
        <AssistantPart key={key} part={part} isLast={isLast} isAnswering={isAnswering} actions={actions} />
      ))}
      {turn && !isAnswering && (
        <TurnOutcome
          turn={turn}
          onRetry={isLast ? actions?.retry : undefined}
          onContinue={isLast ? actions?.continue : undefined}
        />
      )}
    </div>
  );
}
