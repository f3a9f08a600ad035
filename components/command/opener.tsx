"use client";

import { Command as CommandIcon } from "lucide-react";
import { createContext, useContext } from "react";
import { useWords } from "@/components/language/language-root";
import { Button } from "@/components/ui/button";

const OpenerContext = createContext<(() => void) | null>(null);

export const CommandOpener = OpenerContext.Provider;

/** For those who don't know the keys, and for phones, which have none. */
export function CommandButton() {
  const open = useContext(OpenerContext);
  const { command } = useWords();
  if (!open) return null;
  return (
    <Button
      variant="ghost"
      size="icon"
      aria-label={command.all}
      title={command.allHint}
      aria-haspopup="dialog"
      onClick={open}
    >
      <CommandIcon aria-hidden className="size-4" />
    </Button>
  );
}
