"use client";

import { useDeferredValue, useEffect } from "react";
import { classNames } from "@/components/ui/class-names";
import type { ThreadMessage } from "@/lib/thread/message";
import type { MessageActions } from "./assistant-message";
import { messageAnchor } from "./message-anchor";
import { MessageItem } from "./message-item";

const shownAtOnce = 16;

/** An address that names a message leads to it, once it is there. */
function useAddressedMessage(isComplete: boolean) {
  useEffect(() => {
    if (!isComplete || !window.location.hash.startsWith(`#${messageAnchor("")}`)) return;
    const message = document.getElementById(window.location.hash.slice(1));
    message?.scrollIntoView({ block: "start" });
    message?.focus({ preventScroll: true });
  }, [isComplete]);
}

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
  const lastQuestion = messages.findLast(({ role }) => role === "user");
  useAddressedMessage(first === 0);
  return (
    <ol className={classNames("mx-auto flex w-full max-w-2xl flex-col", actions ? "gap-4" : "gap-6")}>
      {shown.map((message, index) => {
        const isLast = index === shown.length - 1;
        return (
          <MessageItem
            key={message.id}
            message={message}
            parentId={messages[first + index - 1]?.id ?? ""}
            isLast={isLast}
            isLastQuestion={message === lastQuestion}
            isAnswering={isLast && isAnswering}
            actions={actions}
          />
        );
      })}
    </ol>
  );
}
