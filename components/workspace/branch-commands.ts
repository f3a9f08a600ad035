import type { Command } from "@/components/command/commands";
import type { Words } from "@/components/language/english";
import { type Forks, listAlternatives } from "@/lib/branch/forks";
import type { ThreadMessage } from "@/lib/thread/message";

export interface BranchState {
  messages: readonly ThreadMessage[];
  forks: Forks;
  showBranch: (messageId: string) => unknown;
  fork: (messageId: string) => unknown;
}

/** What stands beside the last message that was said in more than one way. */
function findNeighbours({ messages, forks }: BranchState): { previous?: string; next?: string } {
  for (let index = messages.length - 1; index >= 0; index -= 1) {
    const shownId = messages[index]?.id ?? "";
    const alternatives = listAlternatives(forks, messages[index - 1]?.id ?? "", shownId);
    if (alternatives.length < 2) continue;
    const at = alternatives.indexOf(shownId);
    const [previous, next] = [alternatives[at - 1], alternatives[at + 1]];
    return { ...(previous && { previous }), ...(next && { next }) };
  }
  return {};
}

/** The ways to other branches, and out of the thread. */
export function listBranchCommands(state: BranchState, { command, chat }: Words): Command[] {
  const last = state.messages.at(-1);
  const { previous, next } = findNeighbours(state);
  const group = "Conversation" as const;
  return [
    ...(previous
      ? [{ id: "previous", label: chat.previousBranch, group, run: () => state.showBranch(previous) }]
      : []),
    ...(next ? [{ id: "next", label: chat.nextBranch, group, run: () => state.showBranch(next) }] : []),
    ...(last?.role === "assistant"
      ? [{ id: "fork", label: command.forkHere, group, run: () => state.fork(last.id) }]
      : []),
  ];
}
