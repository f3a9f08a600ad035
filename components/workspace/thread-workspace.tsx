"use client";

import { lazy, memo, type ReactNode, Suspense, useMemo } from "react";
import { BranchRoot } from "@/components/chat/branches";
import { ChatPanel } from "@/components/chat/chat-panel";
import { DesignPanel } from "@/components/design/design-panel";
import { DesignTabsRoot } from "@/components/design/design-tabs";
import { useWords } from "@/components/language/language-root";
import { ShareButton } from "@/components/share/share-button";
import { classNames } from "@/components/ui/class-names";
import type { ConsultantDescription } from "@/lib/consultant/describe-consultant";
import type { ThreadMessage } from "@/lib/thread/message";
import { PaneEdge } from "./pane-edge";
import { ReadingButton } from "./reading-button";
import type { BranchActions, ShownBranch } from "./shown-branch";
import { useBranch } from "./use-branch";
import { useDesign } from "./use-design";
import { useThreadChat } from "./use-thread-chat";
import { useThreadCommands } from "./use-thread-commands";

const ExportMenu = lazy(() =>
  import("@/components/design/export-menu").then((file) => ({ default: file.ExportMenu })),
);

interface ThreadWorkspaceProps extends ShownBranch {
  threadId: string;
  branchActions: BranchActions;
  consultant: ConsultantDescription;
  modelChoice: ReactNode;
  hasSession: boolean;
}

/** The same set until a message comes or goes. */
function useMessageIds(messages: readonly ThreadMessage[]): ReadonlySet<string> {
  const ids = messages.map(({ id }) => id).join(" ");
  return useMemo(() => new Set(ids.split(" ")), [ids]);
}

const DesignActions = ({ threadId }: { threadId: string }) => (
  <>
    <ReadingButton />
    <ShareButton threadId={threadId} />
    <Suspense>
      <ExportMenu threadId={threadId} />
    </Suspense>
  </>
);

/** What stays the same while words arrive isn't drawn again with each of them. */
const Panel = memo(DesignPanel);
/** Nor is the chat when only the design is. */
const Chat = memo(ChatPanel);

/** The chat and, beside it, the design that it makes. One island: both live on the same messages. */
function ChatAndDesign(props: ThreadWorkspaceProps) {
  const { threadId, consultant, modelChoice } = props;
  const { threadChat, messages, status, error, isAnswering, isUnsent } = useThreadChat(props);
  const { workspace } = useWords();
  const { shown, saved, keepSaved, said, showBranch, fork } = useBranch(props, threadChat);
  const { design, version, settled, versions, isArriving } = useDesign(shown, saved, messages);
  const isEmpty = messages.length === 0 && version === 0;
  const messageIds = useMessageIds(messages);
  const actions = useMemo(() => !isEmpty && <DesignActions threadId={threadId} />, [isEmpty, threadId]);
  useThreadCommands(threadChat, { messages, forks: shown.forks, showBranch, fork }, isEmpty);
  return (
    <main className="contents">
      {!isEmpty && <h1 className="sr-only">{design.title ?? workspace.consultation}</h1>}
      <section
        id="chat"
        aria-label={workspace.chat}
        className={classNames(
          "hidden min-h-0 min-w-0 flex-1 flex-col group-data-[pane=chat]/panes:flex lg:flex print:hidden!",
          !isEmpty && "lg:group-data-[reading=true]/panes:hidden",
        )}
      >
        <BranchRoot forks={shown.forks} isBusy={isAnswering || isUnsent} showBranch={showBranch} fork={fork}>
          <Chat
            threadChat={threadChat}
            messages={messages}
            hasDesign={version > 0}
            design={settled.design}
            isAnswering={isAnswering}
            status={status}
            error={error}
            consultant={consultant}
            modelChoice={modelChoice}
          />
        </BranchRoot>
        <output className="text-soft px-6 pb-3 text-center text-xs empty:hidden">{said}</output>
      </section>
      <section
        aria-label={workspace.design}
        className={classNames(
          "relative hidden min-h-0 min-w-0 flex-1 flex-col bg-surface lg:border-l lg:grow-(--pane-design) group-data-[pane=design]/panes:flex print:block",
          !isEmpty && "lg:flex",
        )}
      >
        {!isEmpty && <PaneEdge pane="design" label={workspace.designWidth} />}
        <Panel
          threadId={threadId}
          design={design}
          version={version}
          settled={settled}
          versions={versions}
          messageIds={messageIds}
          onSaved={keepSaved}
          ask={isAnswering ? null : threadChat.sendPrepared}
          isWriting={isAnswering && isArriving}
          actions={actions}
        />
      </section>
    </main>
  );
}

export const ThreadWorkspace = (props: ThreadWorkspaceProps) => (
  <DesignTabsRoot>
    <ChatAndDesign {...props} />
  </DesignTabsRoot>
);
