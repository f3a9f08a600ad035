"use client";

import { ChevronRight } from "lucide-react";
import { usePathname } from "next/navigation";
import { useState, useSyncExternalStore } from "react";
import {
  type LocalThread,
  readLocalThreads,
  readNoLocalThreads,
  subscribeToLocalThreads,
} from "@/components/chat/local-threads";
import { fill } from "@/components/language/fill";
import { useWords } from "@/components/language/language-root";
import { classNames } from "@/components/ui/class-names";
import { LiveButton } from "@/components/ui/live-button";
import type { ChangeThread, ListedThread } from "./listed-thread";
import { readDeletions, readNoDeletions, subscribeToDeletions } from "./thread-deletion";
import { ThreadItem } from "./thread-item";
import { ThreadSearch } from "./thread-search";

const begun = { isPinned: false, isArchived: false, tags: [] };

/** The server's list, with what this tab has learnt since: new threads first, and which ones are answering. */
function mergeThreads(listed: readonly ListedThread[], local: readonly LocalThread[]): ListedThread[] {
  const known = new Map(listed.map((thread) => [thread.id, thread]));
  const fresh = local.flatMap(({ id, title, isRunning }) =>
    title && !known.has(id) ? [{ ...begun, id, title, isRunning, updatedAt: new Date() }] : [],
  );
  const running = new Map(local.map(({ id, isRunning }) => [id, isRunning]));
  return [
    ...fresh,
    ...listed.map((thread) => ({ ...thread, isRunning: running.get(thread.id) ?? thread.isRunning })),
  ];
}

function useThreads(listed: readonly ListedThread[]): ListedThread[] {
  const local = useSyncExternalStore(subscribeToLocalThreads, readLocalThreads, readNoLocalThreads);
  const deleted = useSyncExternalStore(subscribeToDeletions, readDeletions, readNoDeletions);
  return mergeThreads(listed, local).filter(({ id }) => !deleted.includes(id));
}

interface ThreadGroupProps {
  threads: readonly ListedThread[];
  label: string;
  change: ChangeThread;
}

function ThreadGroup({ threads, label, change }: ThreadGroupProps) {
  const pathname = usePathname();
  return (
    <ul aria-label={label} className="flex flex-col gap-0.5">
      {threads.map((thread) => (
        <ThreadItem
          key={thread.id}
          thread={thread}
          isCurrent={pathname === `/threads/${thread.id}`}
          change={change}
        />
      ))}
    </ul>
  );
}

interface TagFilterProps {
  tags: readonly string[];
  chosen: string | null;
  onChoose: (tag: string | null) => void;
}

function TagFilter({ tags, chosen, onChoose }: TagFilterProps) {
  const { workspace } = useWords();
  if (tags.length === 0) return null;
  return (
    <fieldset className="flex flex-wrap gap-1.5 px-1">
      <legend className="sr-only">{workspace.withTag}</legend>
      {tags.map((tag) => (
        <LiveButton
          key={tag}
          aria-pressed={tag === chosen}
          onClick={() => onChoose(tag === chosen ? null : tag)}
          className="bg-surface text-soft hover:bg-hover aria-pressed:border-accent aria-pressed:bg-accent-tint aria-pressed:text-accent max-w-full truncate rounded-full border px-2.5 py-1 text-xs"
        >
          {tag}
        </LiveButton>
      ))}
    </fieldset>
  );
}

const groupHeading = "text-faint px-3 pt-1 text-xs font-medium";

interface ThreadListProps {
  threads: readonly ListedThread[];
  change: ChangeThread;
}

export function ThreadList({ threads, change }: ThreadListProps) {
  const { workspace } = useWords();
  const all = useThreads(threads);
  const [picked, pick] = useState<string | null>(null);
  const tags = [...new Set(all.flatMap((thread) => thread.tags))].sort();
  const tag = picked !== null && tags.includes(picked) ? picked : null;
  const shown = all.filter((thread) => tag === null || thread.tags.includes(tag));
  const pinned = shown.filter(({ isPinned, isArchived }) => isPinned && !isArchived);
  const others = shown.filter(({ isPinned, isArchived }) => !isPinned && !isArchived);
  const archived = shown.filter(({ isArchived }) => isArchived);
  if (all.length === 0) return <p className="text-faint px-3 py-2 text-sm">{workspace.noThreads}</p>;
  return (
    <ThreadSearch>
      <TagFilter tags={tags} chosen={tag} onChoose={pick} />
      {pinned.length > 0 && (
        <>
          <p className={groupHeading}>{workspace.pinned}</p>
          <ThreadGroup threads={pinned} label={workspace.pinnedThreads} change={change} />
          {others.length > 0 && <p className={groupHeading}>{workspace.allOthers}</p>}
        </>
      )}
      <ThreadGroup threads={others} label={workspace.threads} change={change} />
      {archived.length > 0 && (
        <details className="group/archive">
          <summary
            className={classNames(groupHeading, "flex items-center gap-1 rounded-md py-2 hover:text-ink")}
          >
            <ChevronRight aria-hidden className="size-3.5 group-open/archive:rotate-90" />
            {fill(workspace.archived, { count: archived.length })}
          </summary>
          <ThreadGroup threads={archived} label={workspace.archivedThreads} change={change} />
        </details>
      )}
    </ThreadSearch>
  );
}
