"use client";

import { ArrowUp, Paperclip, Square, Undo2 } from "lucide-react";
import { useRef } from "react";
import { useCommands } from "@/components/command/commands";
import { useWords } from "@/components/language/language-root";
import { Button } from "@/components/ui/button";

/** On a phone the icon stands alone: beside two words nobody could read what they write. */
function ControlLabel({ children }: { children: string }) {
  return <span className="max-sm:sr-only">{children}</span>;
}

export function StopButton({ isStopping, onStop }: { isStopping: boolean; onStop: () => void }) {
  const { composer } = useWords();
  return (
    <Button onClick={onStop} disabled={isStopping}>
      <Square aria-hidden className="size-3.5 fill-current" />
      <ControlLabel>{isStopping ? composer.stopping : composer.stop}</ControlLabel>
    </Button>
  );
}

export function SendButton({ disabled }: { disabled: boolean }) {
  const { composer } = useWords();
  return (
    <Button
      type="submit"
      variant="primary"
      size="icon"
      aria-label={composer.send}
      disabled={disabled}
      className="size-9"
    >
      <ArrowUp aria-hidden className="size-4.5" />
    </Button>
  );
}

/** The message comes back into the composer, as if it had not been sent. */
export function UndoSendButton({ onUndo }: { onUndo: () => void }) {
  const { composer } = useWords();
  useCommands(() => [{ id: "undo-send", label: composer.undo, group: "Conversation", run: onUndo }]);
  return (
    <Button variant="ghost" onClick={onUndo}>
      <Undo2 aria-hidden className="size-3.5" />
      <ControlLabel>{composer.undo}</ControlLabel>
    </Button>
  );
}

interface AttachButtonProps {
  /** Whether the consultant sees pictures and PDFs. */
  canSee: boolean;
  onAttach: (files: readonly File[]) => unknown;
}

export function AttachButton({ canSee, onAttach }: AttachButtonProps) {
  const { composer } = useWords();
  const input = useRef<HTMLInputElement>(null);
  const choose = () => input.current?.click();
  useCommands(() => [{ id: "attach", label: composer.attach, group: "Conversation", run: choose }]);
  return (
    <>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        aria-label={composer.filesToAttach}
        onChange={(event) => {
          const files = [...(event.target.files ?? [])];
          event.target.value = "";
          if (files.length > 0) onAttach(files);
        }}
      />
      <Button
        variant="ghost"
        size="icon"
        aria-label={composer.attach}
        title={canSee ? composer.attachPicturesHint : composer.attachHint}
        onClick={choose}
        className="size-9"
      >
        <Paperclip aria-hidden className="size-4" />
      </Button>
    </>
  );
}
