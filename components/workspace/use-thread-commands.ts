import type { ThreadChat } from "@/components/chat/thread-chat";
import { type Command, useCommands } from "@/components/command/commands";
import { useDesignTabs } from "@/components/design/design-tabs";
import { listExportGroups } from "@/components/design/export-formats";
import { usePane } from "./pane";

const tabs = [
  { tab: "document", label: "Document" },
  { tab: "diagrams", label: "Diagrams" },
  { tab: "checks", label: "Checks" },
  { tab: "model", label: "Model" },
  { tab: "versions", label: "Versions" },
];

const listExports = (threadId: string): Command[] =>
  listExportGroups({ hasConversation: true }).flatMap(({ formats }) =>
    formats.map(({ name, label, hint }) => ({
      id: `export-${name}`,
      label: `Export: ${label} (${hint})`,
      group: "Design" as const,
      run: () => window.location.assign(`/api/threads/${threadId}/export/${name}`),
    })),
  );

/** What can be done in the conversation that is open. */
function listChatCommands(threadChat: ThreadChat, showChat: () => void): Command[] {
  const last = threadChat.chat.messages.at(-1);
  const write: Command = {
    id: "write",
    label: "Write a message",
    group: "Conversation",
    keys: "c",
    run: () => {
      showChat();
      requestAnimationFrame(() => document.getElementById("composer")?.focus());
    },
  };
  if (threadChat.isBusy)
    return [
      write,
      { id: "stop", label: "Stop the answer", group: "Conversation", keys: "mod+.", run: threadChat.stop },
    ];
  if (last?.role !== "assistant") return [write];
  const again = () => threadChat.regenerate(last.id);
  return [write, { id: "again", label: "Answer again", group: "Conversation", keys: "r", run: again }];
}

/** Offers what can be done with this thread, by name and by key. */
export function useThreadCommands(threadChat: ThreadChat, isEmpty: boolean): void {
  const panes = usePane();
  const designTabs = useDesignTabs();
  useCommands(() => {
    const chat = listChatCommands(threadChat, () => panes?.showPane("chat"));
    if (isEmpty) return chat;
    const views = tabs.map(
      ({ tab, label }, index): Command => ({
        id: `tab-${tab}`,
        label: `Show ${label.toLowerCase()}`,
        group: "Design",
        keys: String(index + 1),
        run: () => {
          panes?.showPane("design");
          designTabs?.showTab(tab);
        },
      }),
    );
    return [...chat, ...views, ...listExports(threadChat.threadId)];
  });
}
