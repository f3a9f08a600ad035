"use client";

import { useChat } from "@ai-sdk/react";
import { lazy, type ReactNode, Suspense, useEffect, useMemo, useState } from "react";
import { ChatPanel } from "@/components/chat/chat-panel";
import { openThreadChat } from "@/components/chat/thread-chat";
import {
  applyEdits,
  findArrivingEdit,
  listNewerEdits,
  previewEdit,
  type VersionedDesign,
} from "@/components/design/derive-design";
import { DesignPanel } from "@/components/design/design-panel";
import type { DesignVersionSummary } from "@/components/design/version-list";
import { ShareButton } from "@/components/share/share-button";
import { classNames } from "@/components/ui/class-names";
import type { ConsultantDescription } from "@/lib/consultant/describe-consultant";
import type { ThreadMessage } from "@/lib/thread/message";

const ExportMenu = lazy(() =>
  import("@/components/design/export-menu").then((file) => ({ default: file.ExportMenu })),
);

interface ThreadWorkspaceProps {
  threadId: string;
  messages: ThreadMessage[];
  isRunning: boolean;
  known: VersionedDesign;
  versions: readonly DesignVersionSummary[];
  consultant: ConsultantDescription;
  modelChoice: ReactNode;
  hasSession: boolean;
}

function useThreadChat({ threadId, messages, isRunning, hasSession }: ThreadWorkspaceProps) {
  const [threadChat] = useState(() => openThreadChat({ threadId, messages, hasSession }));
  useEffect(() => threadChat.takeFromServer(messages), [threadChat, messages]);
  const live = useChat({ chat: threadChat.chat, throttle: 50, resume: isRunning });
  return { threadChat, live };
}

function useDesign(known: VersionedDesign, messages: ThreadMessage[]) {
  const edits = listNewerEdits(known.version, messages);
  const reached = edits.at(-1)?.version ?? known.version;
  // biome-ignore lint/correctness/useExhaustiveDependencies: a version never changes, so its number stands for its edits
  const current = useMemo(() => applyEdits(known, edits), [known, reached]);
  const arriving = findArrivingEdit(messages);
  return { edits, arriving, ...previewEdit(current, arriving) };
}

/** The chat and, beside it, the design that it makes. One island: both live on the same messages. */
export function ThreadWorkspace(props: ThreadWorkspaceProps) {
  const { threadId, known, versions, consultant, modelChoice } = props;
  const { threadChat, live } = useThreadChat(props);
  const { messages, status, error } = live;
  const { design, version, edits, arriving } = useDesign(known, messages);
  const isAnswering = status === "submitted" || status === "streaming";
  const made = edits.map(({ version: number, summary }) => ({
    number,
    summary,
    author: "consultant",
    createdAt: null,
  }));
  const isEmpty = messages.length === 0;
  return (
    <main className="contents">
      {!isEmpty && <h1 className="sr-only">{design.title ?? "Consultation"}</h1>}
      <section
        id="chat"
        aria-label="Chat"
        className="hidden min-h-0 min-w-0 flex-1 flex-col group-data-[pane=chat]/panes:flex lg:flex"
      >
        <ChatPanel
          threadChat={threadChat}
          messages={messages}
          status={status}
          error={error}
          consultant={consultant}
          modelChoice={modelChoice}
        />
      </section>
      <section
        aria-label="Design"
        className={classNames(
          "hidden min-h-0 min-w-0 flex-1 flex-col bg-surface lg:border-l group-data-[pane=design]/panes:flex",
          !isEmpty && "lg:flex",
        )}
      >
        <DesignPanel
          threadId={threadId}
          design={design}
          version={version}
          versions={[...made.toReversed(), ...versions]}
          isWriting={isAnswering && arriving !== undefined}
          actions={
            !isEmpty && (
              <>
                <ShareButton threadId={threadId} />
                <Suspense>
                  <ExportMenu threadId={threadId} />
                </Suspense>
              </>
            )
          }
        />
      </section>
    </main>
  );
}
