"use client";

import { ArrowUp, Paperclip, Square, Undo2 } from "lucide-react";
import { useRef } from "react";
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
  return (
    <Button variant="ghost" onClick={onUndo}>
      <Undo2 aria-hidden className="size-3.5" />
      <ControlLabel>{composer.undo}</ControlLabel>
    </Button>
  );
}

export function AttachButton({ onAttach }: { onAttach: (files: readonly File[]) => unknown }) {
  const { composer } = useWords();
  const input = useRef<HTMLInputElement>(null);
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
        title={composer.attachHint}
        onClick={() => input.current?.click()}
        className="size-9"
      >
        <Paperclip aria-hidden className="size-4" />
      </Button>
    </>
  );
}
