"use client";

import { memo, Suspense, useDeferredValue } from "react";
import type { ThreadMessage } from "@/lib/thread/message";
import { AssistantMessage, type MessageActions } from "./assistant-message";
import { messageAnchor } from "./message-anchor";
import { UserMessage } from "./user-message";

interface MessageItemProps {
  message: ThreadMessage;
  isLast: boolean;
  isAnswering: boolean;
  actions: MessageActions | null;
}

const speakers = { user: "You", assistant: "Consultant", system: "System" };

function PlainText({ message }: { message: ThreadMessage }) {
  const texts = message.parts.flatMap((part) => (part.type === "text" ? [part.text] : []));
  return <p className="break-words whitespace-pre-wrap">{texts.join("\n\n")}</p>;
}

/** Only the message that grows is a new object, so all others are left alone while an answer streams. */
const MessageItem = memo(function MessageItem(props: MessageItemProps) {
  const { message, isLast, actions } = props;
  const drawn = message.role === "user" ? <UserMessage message={message} /> : <AssistantMessage {...props} />;
  return (
    <li id={messageAnchor(message.id)} tabIndex={-1} className={isLast ? "" : "deferred-rendering"}>
      <article aria-label={speakers[message.role]}>
        {actions ? <Suspense fallback={<PlainText message={message} />}>{drawn}</Suspense> : drawn}
      </article>
    </li>
  );
});

const shownAtOnce = 16;

interface MessageListProps {
  messages: readonly ThreadMessage[];
  isAnswering: boolean;
  /** None where one can only read; such a list is there at once and whole, for a reader without scripts. */
  actions: MessageActions | null;
}

/** The end of a long thread is there at once; what lies before it follows while the browser is idle. */
export function MessageList({ messages, isAnswering, actions }: MessageListProps) {
  const first = useDeferredValue(0, actions === null ? 0 : Math.max(0, messages.length - shownAtOnce));
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
