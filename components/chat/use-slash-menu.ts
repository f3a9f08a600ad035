import { type KeyboardEvent, useState } from "react";
import { findSlashCommands, type SlashCommand } from "./slash-commands";

/** Which commands are offered for a text, and the keys that choose among them. */
export function useSlashMenu(text: string, write: (text: string) => void) {
  const [at, setAt] = useState({ text: "", index: 0, isClosed: false });
  const { index, isClosed } = at.text === text ? at : { index: 0, isClosed: false };
  const commands = isClosed ? [] : findSlashCommands(text);
  const active = commands[index];
  const choose = (name: SlashCommand) => write(`/${name} `);
  const move = (step: number) =>
    setAt({ text, index: (index + step + commands.length) % commands.length, isClosed: false });
  const act = (key: string, option: SlashCommand): boolean => {
    switch (key) {
      case "ArrowDown":
        move(1);
        return true;
      case "ArrowUp":
        move(-1);
        return true;
      case "Escape":
        setAt({ text, index, isClosed: true });
        return true;
      case "Tab":
      case "Enter":
        if (key === "Enter" && text === `/${option}`) return false;
        choose(option);
        return true;
      default:
        return false;
    }
  };
  /** Whether the key was meant for the menu. */
  const press = (event: KeyboardEvent): boolean => {
    if (!active || event.nativeEvent.isComposing || event.shiftKey || !act(event.key, active)) return false;
    event.preventDefault();
    return true;
  };
  return { commands, active, choose, press };
}
