"use client";

import { useEffect, useRef } from "react";
import { MessageLink } from "@/components/chat/message-link";
import { Button } from "@/components/ui/button";
import { RelativeTime } from "@/components/workspace/relative-time";
import { useDesignTabs } from "./design-tabs";

export interface DesignVersionSummary {
  number: number;
  author: string;
  summary: string;
  /** The message that caused it; null when none did. */
  messageId: string | null;
  /** Unknown for a version that was made a moment ago. */
  createdAt: Date | null;
}

interface VersionRowProps {
  version: DesignVersionSummary;
  /** The message is part of the conversation that is shown. */
  hasMessage: boolean;
  onCompare: () => void;
  /** Nothing for the latest version, which is there already. */
  onRestore: (() => void) | null;
}

/** Brings the version that was asked for from elsewhere into view. */
function useShownVersion(number: number) {
  const row = useRef<HTMLLIElement>(null);
  const isShown = useDesignTabs()?.shownVersion === number;
  useEffect(() => {
    if (isShown) row.current?.focus();
  }, [isShown]);
  return { row, isShown };
}

function VersionRow({ version, hasMessage, onCompare, onRestore }: VersionRowProps) {
  const { number, author, summary, messageId, createdAt } = version;
  const { row, isShown } = useShownVersion(number);
  return (
    <li
      ref={row}
      tabIndex={-1}
      aria-current={isShown ? "true" : undefined}
      className="aria-[current]:border-accent aria-[current]:bg-accent-tint flex gap-4 border-l py-3 pl-5 focus-visible:-outline-offset-2"
    >
      <span className="w-9 shrink-0 text-sm font-medium tabular-nums">v{number}</span>
      <div className="flex min-w-0 flex-1 flex-col gap-1">
        <p className="text-sm break-words">{summary}</p>
        <div className="text-faint flex flex-wrap items-center gap-x-2 text-xs">
          <span>
            {author} · {createdAt ? <RelativeTime date={createdAt} /> : "now"}
          </span>
          {messageId && hasMessage && <MessageLink messageId={messageId}>its message</MessageLink>}
          <span className="-my-1 ml-auto flex">
            <Button variant="ghost" size="sm" onClick={onCompare} aria-label={`Changes in version ${number}`}>
              Changes
            </Button>
            {onRestore && (
              <Button variant="ghost" size="sm" onClick={onRestore} aria-label={`Restore version ${number}`}>
                Restore
              </Button>
            )}
          </span>
        </div>
      </div>
    </li>
  );
}

interface VersionListProps {
  /** The newest first. */
  versions: readonly DesignVersionSummary[];
  messageIds: ReadonlySet<string>;
  onCompare: (version: number) => void;
  onRestore: (version: number) => void;
}

export function VersionList({ versions, messageIds, onCompare, onRestore }: VersionListProps) {
  return (
    <ol className="flex flex-col py-5" reversed>
      {versions.map((version, index) => (
        <VersionRow
          key={version.number}
          version={version}
          hasMessage={version.messageId !== null && messageIds.has(version.messageId)}
          onCompare={() => onCompare(version.number)}
          onRestore={index === 0 ? null : () => onRestore(version.number)}
        />
      ))}
    </ol>
  );
}
