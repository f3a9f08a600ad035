import { useEffect, useEffectEvent, useId } from "react";

export const commandGroups = ["Conversation", "Design", "Thread", "Go to", "View"] as const;

export interface Command {
  id: string;
  label: string;
  group: (typeof commandGroups)[number];
  /** What opens it without the list, as in `key-press.ts`. */
  keys?: string;
  run: () => unknown;
}

/** Whatever is on the page says what can be done with it; asked when the list opens or a key is pressed. */
const sources = new Map<string, () => readonly Command[]>();

export const listCommands = (): Command[] => [...sources.values()].flatMap((list) => list());

/** Offers commands for as long as the component is there. */
export function useCommands(list: () => readonly Command[]): void {
  const id = useId();
  const current = useEffectEvent(list);
  useEffect(() => {
    sources.set(id, () => current());
    return () => {
      sources.delete(id);
    };
  }, [id]);
}
