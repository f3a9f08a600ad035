"use client";

import { type ReactNode, type RefObject, useState } from "react";
import { fill } from "@/components/language/fill";
import { useLanguage, useWords } from "@/components/language/language-root";
import { classNames } from "@/components/ui/class-names";
import { type Attachment, isText } from "@/lib/attachment/attachment";
import { AttachmentChips } from "./attachment-chips";
import { attachedFiles, attachFiles, attachPasted, isLongPaste } from "./attachments";
import { AttachButton, SendButton, StopButton, UndoSendButton } from "./composer-buttons";
import { drafts } from "./draft";
import { isSendKey } from "./send-key";
import { SlashMenu, slashMenuId, slashOptionId } from "./slash-menu";
import { useSlashMenu } from "./use-slash-menu";
import { useWritten } from "./written-store";

const maxLength = 200_000;

interface ComposerProps {
  threadId: string;
  isAnswering: boolean;
  isStopping: boolean;
  /** Whether the consultant sees pictures and PDFs. */
  canSee: boolean;
  textarea: RefObject<HTMLTextAreaElement | null>;
  /** Says in a sentence why it isn't sent; null once it is. */
  onSend: (text: string) => string | null;
  onStop: () => void;
  /** Takes the last message back; absent once the answer has done something. */
  onUndo: (() => void) | null;
}

const countSurplus = (text: string, attachments: readonly Attachment[]) =>
  attachments.reduce(
    (total, file) => total + file.name.length + (isText(file) ? file.text.length : 0),
    text.length,
  ) - maxLength;

function TooLong({ surplus }: { surplus: number }) {
  const { composer } = useWords();
  const inWords = new Intl.NumberFormat(useLanguage());
  return fill(composer.tooLong, { limit: inWords.format(maxLength), surplus: inWords.format(surplus) });
}

const Problem = ({ children }: { children: ReactNode }) => (
  <p role="alert" className="text-danger text-sm">
    {children}
  </p>
);

/** Files that are dropped anywhere on it are attached. */
function useDropZone(attach: (files: readonly File[]) => unknown) {
  const [isOver, setIsOver] = useState(false);
  const handlers = {
    onDragOver: (event: React.DragEvent) => {
      if (!event.dataTransfer.types.includes("Files")) return;
      event.preventDefault();
      setIsOver(true);
    },
    onDragLeave: () => setIsOver(false),
    onDrop: (event: React.DragEvent) => {
      if (event.dataTransfer.files.length === 0) return;
      event.preventDefault();
      setIsOver(false);
      void attach([...event.dataTransfer.files]);
    },
  };
  return { isOver, handlers };
}

interface ComposerFieldProps {
  threadId: string;
  textarea: RefObject<HTMLTextAreaElement | null>;
  text: string;
  menu: ReturnType<typeof useSlashMenu>;
  placeholder: string;
  onAttach: (files: readonly File[]) => unknown;
  onSend: () => void;
}

function ComposerField(props: ComposerFieldProps) {
  const { threadId, textarea, text, menu, placeholder, onAttach, onSend } = props;
  const { composer } = useWords();
  return (
    <textarea
      id="composer"
      ref={textarea}
      value={text}
      rows={1}
      aria-label={composer.field}
      aria-controls={menu.active && slashMenuId}
      aria-activedescendant={menu.active && slashOptionId(menu.active)}
      placeholder={placeholder}
      onChange={(event) => drafts.keep(threadId, event.target.value)}
      onPaste={(event) => {
        const pasted = event.clipboardData.getData("text/plain");
        const files = [...event.clipboardData.files];
        if (files.length === 0 && !isLongPaste(pasted)) return;
        event.preventDefault();
        if (files.length > 0) onAttach(files);
        else attachPasted(threadId, pasted, composer);
      }}
      onKeyDown={(event) => {
        if (menu.press(event) || !isSendKey(event)) return;
        event.preventDefault();
        onSend();
      }}
      className="placeholder:text-faint field-sizing-content max-h-64 min-h-9 min-w-0 flex-1 resize-none bg-transparent px-1.5 py-1.5 text-ellipsis outline-none placeholder-shown:overflow-hidden placeholder-shown:whitespace-nowrap"
    />
  );
}

export function Composer(props: ComposerProps) {
  const { threadId, isAnswering, isStopping, canSee, textarea, onSend, onStop, onUndo } = props;
  const { composer } = useWords();
  const text = useWritten(drafts, threadId);
  const attachments = useWritten(attachedFiles, threadId);
  const [problems, setProblems] = useState<readonly string[]>([]);
  const menu = useSlashMenu(text, (written) => drafts.keep(threadId, written));
  const attach = async (files: readonly File[]) =>
    setProblems(await attachFiles(threadId, files, canSee, composer));
  const { isOver, handlers } = useDropZone(attach);
  const surplus = countSurplus(text, attachments);
  const canSend = !isAnswering && surplus <= 0 && (text.trim() !== "" || attachments.length > 0);
  const send = () => {
    if (!canSend) return;
    const refused = onSend(text);
    setProblems(refused ? [refused] : []);
  };
  return (
    <form
      {...handlers}
      className="mx-auto flex w-full max-w-2xl flex-col gap-1.5"
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      {surplus > 0 && (
        <Problem>
          <TooLong surplus={surplus} />
        </Problem>
      )}
      {problems.map((problem) => (
        <Problem key={problem}>{problem}</Problem>
      ))}
      <SlashMenu commands={menu.commands} activeName={menu.active} onChoose={menu.choose} />
      <div
        className={classNames(
          "flex flex-col gap-1 rounded-xl border border-edge bg-surface p-1.5 shadow-raised focus-within:border-accent focus-within:ring-1 focus-within:ring-accent",
          isOver && "border-accent bg-accent-tint",
        )}
      >
        <AttachmentChips attachments={attachments} onChange={(kept) => attachedFiles.keep(threadId, kept)} />
        <div className="flex items-end gap-1">
          <AttachButton canSee={canSee} onAttach={attach} />
          <ComposerField
            threadId={threadId}
            textarea={textarea}
            text={text}
            menu={menu}
            placeholder={isOver ? composer.dropHere : composer.placeholder}
            onAttach={attach}
            onSend={send}
          />
          {isAnswering && onUndo && <UndoSendButton onUndo={onUndo} />}
          {isAnswering ? (
            <StopButton isStopping={isStopping} onStop={onStop} />
          ) : (
            <SendButton disabled={!canSend} />
          )}
        </div>
      </div>
    </form>
  );
}
