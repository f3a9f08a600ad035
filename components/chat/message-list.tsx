"use client";

import { memo, useDeferredValue } from "react";
import type { ThreadMessage } from "@/lib/thread/message";
import { AssistantMessage, type MessageActions } from "./assistant-message";
import { UserMessage } from "./user-message";

interface MessageItemProps {
  message: ThreadMessage;
  isLast: boolean;
  isAnswering: boolean;
  actions: MessageActions | null;
}

const speakers = { user: "You", assistant: "Consultant", system: "System" };

/** Only the message that grows is a new object, so all others are left alone while an answer streams. */
const MessageItem = memo(function MessageItem({ message, isLast, isAnswering, actions }: MessageItemProps) {
  return (
    <li className={isLast ? "" : "deferred-rendering"}>
      <article aria-label={speakers[message.role]}>
        {message.role === "user" ? (
          <UserMessage message={message} />
        ) : (
          <AssistantMessage message={message} isLast={isLast} isAnswering={isAnswering} actions={actions} />
        )}
      </article>
    </li>
  );
});

const shownAtOnce = 16;

interface MessageListProps {
  messages: readonly ThreadMessage[];
  isAnswering: boolean;
  actions: MessageActions | null;
  /** All at once, for a reader without scripts. */
  isWhole?: boolean;
}

/** The end of a long thread is there at once; what lies before it follows while the browser is idle. */
export function MessageList({ messages, isAnswering, actions, isWhole = false }: MessageListProps) {
  const first = useDeferredValue(0, isWhole ? 0 : Math.max(0, messages.length - shownAtOnce));
  const shown = messages.slice(first);
  return (
    <ol className="mx-auto flex w-full max-w-2xl flex-col gap-6">
      {shown.map((message, index) => {
        const isLast = index === shown.length - 1;
        return (
          <MessageItem
            key={message.id}
            message={message}
            isLast={isLast}
            isAnswering={isLast && isAnswering}
            actions={actions}
          />
        );
      })}
    </ol>
  );
}
