"use client";

import { useState } from "react";
import { useWords } from "@/components/language/language-root";
import { Button } from "@/components/ui/button";
import { isSendKey } from "./send-key";

/** The button that was pressed is gone, and without this the focus would fall to the top of the page. */
const takeFocus = (field: HTMLTextAreaElement | null) => field?.focus();

interface EditMessageProps {
  text: string;
  onSend: (text: string) => unknown;
  onClose: () => void;
}

/** An earlier message, to be said another way. */
export function EditMessage({ text, onSend, onClose }: EditMessageProps) {
  const { chat } = useWords();
  const [written, write] = useState(text);
  const isChanged = written.trim() !== "" && written !== text;
  const send = () => {
    if (!isChanged) return;
    onClose();
    onSend(written);
  };
  return (
    <form
      className="border-edge bg-surface focus-within:border-accent flex flex-col gap-2 rounded-xl border p-2"
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <textarea
        ref={takeFocus}
        aria-label={chat.editedMessage}
        value={written}
        onChange={(event) => write(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === "Escape") onClose();
          if (!isSendKey(event)) return;
          event.preventDefault();
          send();
        }}
        className="field-sizing-content max-h-96 resize-none bg-transparent px-2 py-1 outline-none"
      />
      <p className="text-soft flex flex-wrap items-center justify-end gap-2 text-xs">
        <span className="mr-auto px-2">{chat.staysAsBranch}</span>
        <Button size="sm" variant="ghost" onClick={onClose}>
          {chat.cancel}
        </Button>
        <Button size="sm" variant="primary" type="submit" disabled={!isChanged}>
          {chat.send}
        </Button>
      </p>
    </form>
  );
}
