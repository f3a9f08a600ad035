"use client";

import type { ChatStatus } from "ai";
import { memo, type ReactNode, useCallback, useDeferredValue, useRef, useState } from "react";
import { fill } from "@/components/language/fill";
import { useWords } from "@/components/language/language-root";
import { showToast } from "@/components/ui/toast";
import type { ConsultantDescription } from "@/lib/consultant/describe-consultant";
import { seesFiles } from "@/lib/consultant/sees-files";
import type { Design } from "@/lib/design/schema";
import type { ThreadMessage } from "@/lib/thread/message";
import { ChatState } from "./chat-state";
import { Composer } from "./composer";
import { DesignStart } from "./design-start";
import { EmptyState } from "./empty-state";
import { MessageList } from "./message-list";
import { QuickReplies } from "./quick-replies";
import { RequestAlert } from "./request-alert";
import { explainRequestError } from "./request-problem";
import { StickToEnd } from "./stick-to-end";
import type { ThreadChat } from "./thread-chat";
import { TurnAnnouncement } from "./turn-announcement";
import { useSubmit } from "./use-submit";

interface ChatPanelProps {
  threadChat: ThreadChat;
  messages: ThreadMessage[];
  hasDesign: boolean;
  /** As it is saved. */
  design: Design;
  isAnswering: boolean;
  status: ChatStatus;
  error: Error | undefined;
  consultant: ConsultantDescription;
  modelChoice: ReactNode;
}

function Waiting() {
  const { chat } = useWords();
  return (
    <p className="text-soft mx-auto mt-6 flex w-full max-w-2xl items-center gap-2 text-sm">
      <span aria-hidden className="animate-pulse-soft bg-accent size-2 rounded-full" />
      {chat.isReading}
    </p>
  );
}

const isPlainText = (message: ThreadMessage | undefined) =>
  message?.parts.every(({ type }) => type === "text") ?? false;

function RequestFailure({
  threadChat,
  messages,
  error,
}: Pick<ChatPanelProps, "threadChat" | "messages"> & { error: Error }) {
  const { chat } = useWords();
  const reason = explainRequestError(error, chat);
  const last = messages.at(-1);
  if (last?.role !== "user") {
    if (last?.metadata?.turn?.status === "failed") return null;
    return (
      <RequestAlert
        problem={fill(chat.arrivedIsKept, { problem: reason })}
        retryLabel={chat.pickUp}
        onRetry={threadChat.again.now}
      />
    );
  }
  return (
    <RequestAlert
      problem={fill(chat.messageIsKept, { problem: reason })}
      onRetry={threadChat.retry}
      onEdit={isPlainText(last) ? threadChat.takeBack : undefined}
    />
  );
}

/** Drawn again when somebody types or an answer begins or ends, not with every word of it. */
const SteadyComposer = memo(Composer);

const hasChangedDesign = (messages: readonly ThreadMessage[]) =>
  messages.at(-1)?.parts.some(({ type }) => type === "tool-edit_design") ?? false;

export function ChatPanel({
  threadChat,
  messages,
  hasDesign,
  design,
  isAnswering,
  status,
  error,
  consultant,
  modelChoice,
}: ChatPanelProps) {
  const { chat } = useWords();
  const scroller = useRef<HTMLElement>(null);
  const textarea = useRef<HTMLTextAreaElement>(null);
  const [stoppedId, setStoppedId] = useState<string | null>(null);
  // The design that an answer wrote is drawn when there is time; until then the answer hasn't ended.
  const isBeingDrawn = useDeferredValue(isAnswering);
  const isBusy = isAnswering || isBeingDrawn;
  const isNew = messages.length === 0 && !hasDesign;
  const lastId = messages.at(-1)?.id ?? null;
  const send = useCallback(
    (text: string) => {
      scroller.current?.scrollTo({ top: 0 });
      return threadChat.send(text);
    },
    [threadChat],
  );
  const submit = useSubmit(threadChat, send);
  const stop = useCallback(async () => {
    setStoppedId(lastId);
    if (!(await threadChat.stop())) setStoppedId(null);
  }, [threadChat, lastId]);
  const undo = useCallback(async () => {
    const problem = await threadChat.unsend(chat.notTakenBack);
    if (problem) showToast({ text: problem });
  }, [threadChat, chat]);
  return (
    <>
      <StickToEnd scroller={scroller} isCentered={isNew}>
        {isNew && <EmptyState consultant={consultant} onChoose={threadChat.sendPrepared} />}
        {messages.length === 0 && hasDesign && <DesignStart />}
        {messages.length > 0 && (
          <MessageList messages={messages} isAnswering={isAnswering} actions={threadChat} />
        )}
        <QuickReplies
          design={design}
          messages={messages}
          isBusy={isBusy}
          error={error}
          onChoose={threadChat.sendPrepared}
        />
        {status === "submitted" && <Waiting />}
        {error && <RequestFailure threadChat={threadChat} messages={messages} error={error} />}
      </StickToEnd>
      <div className="flex flex-col gap-1.5 px-3 pt-1 pb-3 sm:px-6 sm:pb-5">
        <SteadyComposer
          threadId={threadChat.threadId}
          isAnswering={isAnswering}
          isStopping={stoppedId === lastId}
          canSee={seesFiles(consultant.kind)}
          textarea={textarea}
          onSend={submit}
          onStop={stop}
          onUndo={status === "streaming" && !hasChangedDesign(messages) ? undo : null}
        />
        <ChatState messages={messages} isAnswering={isAnswering} consultant={consultant}>
          {modelChoice}
        </ChatState>
      </div>
      <TurnAnnouncement messages={messages} isBusy={isBusy} />
    </>
  );
}
