import type { ThreadChat } from "@/components/chat/thread-chat";
import { type Command, useCommands } from "@/components/command/commands";
import { useDesignTabs } from "@/components/design/design-tabs";
import { listExportGroups } from "@/components/design/export-formats";
import type { Words } from "@/components/language/english";
import { fill } from "@/components/language/fill";
import { useWords } from "@/components/language/language-root";
import { type BranchState, listBranchCommands } from "./branch-commands";
import { usePane } from "./pane";

const tabs = ["document", "diagrams", "checks", "numbers", "model", "versions"] as const;

const listExports = (threadId: string, { command, design }: Words): Command[] =>
  listExportGroups({ hasConversation: true }, design).flatMap(({ formats }) =>
    formats.map(({ name, label, hint }) => ({
      id: `export-${name}`,
      label: fill(command.export, { label, hint }),
      group: "Design" as const,
      run: () => window.location.assign(`/api/threads/${threadId}/export/${name}`),
    })),
  );

/** What can be done in the conversation that is open. */
function listChatCommands(threadChat: ThreadChat, said: Words["command"], showChat: () => void): Command[] {
  const last = threadChat.chat.messages.at(-1);
  const write: Command = {
    id: "write",
    label: said.write,
    group: "Conversation",
    keys: "c",
    run: () => {
      showChat();
      requestAnimationFrame(() => document.getElementById("composer")?.focus());
    },
  };
  if (threadChat.isAnswering)
    return [
      write,
      { id: "stop", label: said.stop, group: "Conversation", keys: "mod+.", run: threadChat.stop },
    ];
  if (last?.role !== "assistant") return [write];
  const again = () => threadChat.regenerate(last.id);
  return [write, { id: "again", label: said.again, group: "Conversation", keys: "r", run: again }];
}

/** Offers what can be done with this thread, by name and by key. */
export function useThreadCommands(threadChat: ThreadChat, branches: BranchState, isEmpty: boolean): void {
  const panes = usePane();
  const words = useWords();
  const designTabs = useDesignTabs();
  useCommands(() => {
    const chat = listChatCommands(threadChat, words.command, () => panes?.showPane("chat"));
    if (isEmpty) return chat;
    const views = tabs.map(
      (tab, index): Command => ({
        id: `tab-${tab}`,
        label: fill(words.command.show, { tab: words.command.tabs[tab] }),
        group: "Design",
        keys: String(index + 1),
        run: () => {
          panes?.showPane("design");
          designTabs?.showTab(tab);
        },
      }),
    );
    const ways = !threadChat.canBranch ? [] : listBranchCommands(branches, words);
    return [...chat, ...ways, ...views, ...listExports(threadChat.threadId, words)];
  });
}
