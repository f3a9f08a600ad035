import { z } from "zod";

/**
 * Where a conversation divides: by the message that came before ("" before the first one), the ids of the
 * messages that stand there as alternatives, the oldest first.
 */
export type Forks = Readonly<Record<string, readonly string[]>>;

/** Which branch is to be shown: the one that a message is on. */
export const leafRequestSchema = z.strictObject({ messageId: z.string().min(1).max(100) });

/** The alternatives at one place, with the one that is shown there even when it has just been made. */
export function listAlternatives(forks: Forks, parentId: string, shownId: string): readonly string[] {
  const known = forks[parentId] ?? [];
  return known.includes(shownId) ? known : [...known, shownId];
}
