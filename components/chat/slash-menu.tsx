"use client";

import { useWords } from "@/components/language/language-root";
import type { SlashCommand } from "./slash-commands";

export const slashMenuId = "slash-commands";

export const slashOptionId = (name: string) => `slash-command-${name}`;

interface SlashMenuProps {
  commands: readonly SlashCommand[];
  activeName: string | undefined;
  onChoose: (command: SlashCommand) => void;
}

/** The commands that begin with what is typed; the field above keeps the focus. */
export function SlashMenu({ commands, activeName, onChoose }: SlashMenuProps) {
  const { composer } = useWords();
  if (commands.length === 0) return null;
  return (
    <div
      id={slashMenuId}
      role="listbox"
      aria-label={composer.commands}
      tabIndex={-1}
      className="bg-raised shadow-floating flex flex-col rounded-md border p-1"
    >
      {commands.map((command) => (
        <div
          key={command}
          id={slashOptionId(command)}
          role="option"
          tabIndex={-1}
          aria-selected={command === activeName}
          onPointerDown={(event) => {
            event.preventDefault();
            onChoose(command);
          }}
          className="aria-selected:bg-hover flex min-h-9 cursor-pointer flex-wrap items-center gap-x-2 rounded-sm px-2.5 py-1 text-sm"
        >
          <span className="font-mono">/{command}</span>
          <span className="text-faint font-mono text-xs">{composer.slash[command].usage}</span>
          <span className="text-soft ml-auto text-xs">{composer.slash[command].says}</span>
        </div>
      ))}
    </div>
  );
}
