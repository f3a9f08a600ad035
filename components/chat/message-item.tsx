"use client";

import { lazy, memo, Suspense, useRef, useState } from "react";
import { useCommands } from "@/components/command/commands";
import { useWords } from "@/components/language/language-root";
import type { ThreadMessage } from "@/lib/thread/message";
import { AssistantMessage, type MessageActions } from "./assistant-message";
import { useBranches } from "./branches";
import { messageAnchor } from "./message-anchor";
import { MessageFooter } from "./message-footer";
import { UserMessage } from "./user-message";

const EditMessage = lazy(() => import("./edit-message").then((file) => ({ default: file.EditMessage })));

interface MessageItemProps {
  message: ThreadMessage;
  /** The message before it; "" for the first. */
  parentId: string;
  isLast: boolean;
  isLastQuestion: boolean;
  isAnswering: boolean;
  actions: MessageActions | null;
}

const textOf = ({ parts }: ThreadMessage) =>
  parts.flatMap((part) => (part.type === "text" ? [part.text] : [])).join("\n\n");

const isPlainText = ({ parts }: ThreadMessage) => parts.every(({ type }) => type === "text");

const PlainText = ({ message }: { message: ThreadMessage }) => (
  <p className="break-words whitespace-pre-wrap">{textOf(message)}</p>
);

/** A message with what can be done with it. */
function LiveMessage(props: MessageItemProps & { actions: MessageActions }) {
  const { message, parentId, isLast, isLastQuestion, isAnswering, actions } = props;
  const { chat, command } = useWords();
  const branches = useBranches();
  const [isEdited, setIsEdited] = useState(false);
  const article = useRef<HTMLElement>(null);
  const close = () => {
    setIsEdited(false);
    article.current?.closest("li")?.focus({ preventScroll: true });
  };
  const canEdit = isPlainText(message);
  const edit = () => setIsEdited(true);
  useCommands(() =>
    isLastQuestion && canEdit && !branches?.isBusy
      ? [{ id: "edit", label: command.edit, group: "Conversation", run: edit }]
      : [],
  );
  const drawn = message.role === "user" ? <UserMessage message={message} /> : <AssistantMessage {...props} />;
  return (
    <article
      ref={article}
      aria-label={chat.speakers[message.role]}
      className="group/message flex flex-col gap-1"
    >
      <Suspense fallback={<PlainText message={message} />}>
        {isEdited ? (
          <EditMessage
            text={textOf(message)}
            onSend={(text) => actions.edit(message.id, text)}
            onClose={close}
          />
        ) : (
          drawn
        )}
      </Suspense>
      {!isAnswering && !isEdited && (
        <MessageFooter
          messageId={message.id}
          parentId={parentId}
          role={message.role}
          isShown={isLast}
          question={canEdit ? textOf(message) : null}
          onEdit={edit}
          onRegenerate={() => actions.regenerate(message.id)}
        />
      )}
    </article>
  );
}

/** Only the message that grows is a new object, so all others are left alone while an answer streams. */
export const MessageItem = memo(function MessageItem(props: MessageItemProps) {
  const { message, isLast, actions } = props;
  const { chat } = useWords();
  return (
    <li id={messageAnchor(message.id)} tabIndex={-1} className={isLast ? "" : "deferred-rendering"}>
      {actions ? (
        <LiveMessage {...props} actions={actions} />
      ) : (
        <article aria-label={chat.speakers[message.role]}>
          {message.role === "user" ? <UserMessage message={message} /> : <AssistantMessage {...props} />}
        </article>
      )}
    </li>
  );
});
