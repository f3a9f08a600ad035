import { useCallback } from "react";
import { useDesignTabs } from "@/components/design/design-tabs";
import { listExportNames } from "@/components/design/export-formats";
import { useWords } from "@/components/language/language-root";
import { usePane } from "@/components/workspace/pane";
import { drafts } from "./draft";
import { readSlashCommand } from "./slash-commands";
import type { ThreadChat } from "./thread-chat";

const exportFormats = listExportNames({ hasConversation: true });

/** Sends what is in the composer, or does what its command says; why not is a sentence. */
export function useSubmit({ threadId }: ThreadChat, send: (text: string) => unknown) {
  const panes = usePane();
  const tabs = useDesignTabs();
  const { composer } = useWords();
  return useCallback(
    (text: string): string | null => {
      const action = readSlashCommand(text, exportFormats, composer);
      if (action?.kind === "refuse") return action.problem;
      if (action === null || action.kind === "ask") {
        void send(action?.text ?? text);
        return null;
      }
      drafts.keep(threadId, "");
      if (action.kind === "download")
        window.location.assign(`/api/threads/${threadId}/export/${action.format}`);
      else {
        panes?.showPane("design");
        tabs?.showTab(action.tab);
      }
      return null;
    },
    [threadId, panes, tabs, composer, send],
  );
}
