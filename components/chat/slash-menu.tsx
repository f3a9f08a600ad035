"use client";

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
  if (commands.length === 0) return null;
  return (
    <div
      id={slashMenuId}
      role="listbox"
      aria-label="Commands"
      tabIndex={-1}
      className="bg-raised shadow-floating flex flex-col rounded-md border p-1"
    >
      {commands.map((command) => (
        <div
          key={command.name}
          id={slashOptionId(command.name)}
          role="option"
          tabIndex={-1}
          aria-selected={command.name === activeName}
          onPointerDown={(event) => {
            event.preventDefault();
            onChoose(command);
          }}
          className="aria-selected:bg-hover flex min-h-9 cursor-pointer flex-wrap items-center gap-x-2 rounded-sm px-2.5 py-1 text-sm"
        >
          <span className="font-mono">/{command.name}</span>
          <span className="text-faint font-mono text-xs">{command.usage}</span>
          <span className="text-soft ml-auto text-xs">{command.says}</span>
        </div>
      ))}
    </div>
  );
}
