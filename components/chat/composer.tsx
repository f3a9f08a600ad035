"use client";

import { ArrowUp, Square } from "lucide-react";
import { type ReactNode, type RefObject, useSyncExternalStore } from "react";
import { Button } from "@/components/ui/button";
import { readDraft, saveDraft, subscribeToDrafts } from "./draft";
import { isSendKey } from "./send-key";

const maxLength = 200_000;
const noDraft = () => "";
const inWords = new Intl.NumberFormat("en");

interface ComposerProps {
  threadId: string;
  isAnswering: boolean;
  isStopping: boolean;
  textarea: RefObject<HTMLTextAreaElement | null>;
  onSend: (text: string) => void;
  onStop: () => void;
  /** What can be chosen for the next message. */
  children?: ReactNode;
}

function StopButton({ isStopping, onStop }: { isStopping: boolean; onStop: () => void }) {
  return (
    <Button onClick={onStop} disabled={isStopping}>
      <Square aria-hidden className="size-3.5 fill-current" />
      {isStopping ? "Stopping…" : "Stop"}
    </Button>
  );
}

function SendButton({ disabled }: { disabled: boolean }) {
  return (
    <Button
      type="submit"
      variant="primary"
      size="icon"
      aria-label="Send"
      disabled={disabled}
      className="size-9"
    >
      <ArrowUp aria-hidden className="size-4.5" />
    </Button>
  );
}

export function Composer({
  threadId,
  isAnswering,
  isStopping,
  textarea,
  onSend,
  onStop,
  children,
}: ComposerProps) {
  const text = useSyncExternalStore(subscribeToDrafts, () => readDraft(threadId), noDraft);
  const surplus = text.length - maxLength;
  const canSend = !isAnswering && surplus <= 0 && text.trim() !== "";
  const send = () => canSend && onSend(text);
  return (
    <form
      className="mx-auto flex w-full max-w-2xl flex-col gap-1.5"
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      {surplus > 0 && (
        <p role="alert" className="text-danger text-sm">
          A message holds {inWords.format(maxLength)} characters at most; this one has{" "}
          {inWords.format(surplus)} too many.
        </p>
      )}
      <div className="border-edge bg-surface shadow-raised focus-within:border-accent focus-within:ring-accent flex items-end gap-2 rounded-xl border p-1.5 pl-4 focus-within:ring-1">
        <textarea
          id="composer"
          ref={textarea}
          value={text}
          rows={1}
          aria-label="Message to the consultant"
          placeholder="Describe what you need to build"
          onChange={(event) => saveDraft(threadId, event.target.value)}
          onKeyDown={(event) => {
            if (!isSendKey(event)) return;
            event.preventDefault();
            send();
          }}
          className="placeholder:text-faint field-sizing-content max-h-64 min-h-9 flex-1 resize-none bg-transparent py-1.5 outline-none"
        />
        {isAnswering ? (
          <StopButton isStopping={isStopping} onStop={onStop} />
        ) : (
          <SendButton disabled={!canSend} />
        )}
      </div>
      {children}
    </form>
  );
}
