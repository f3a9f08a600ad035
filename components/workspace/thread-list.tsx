"use client";

import { usePathname } from "next/navigation";
import { useSyncExternalStore } from "react";
import {
  type LocalThread,
  readLocalThreads,
  readNoLocalThreads,
  subscribeToLocalThreads,
} from "@/components/chat/local-threads";
import type { ListedThread, ThreadActions } from "./listed-thread";
import { ThreadItem } from "./thread-item";

/** The server's list, with what this tab has learnt since: new threads first, and which ones are answering. */
function mergeThreads(listed: readonly ListedThread[], local: readonly LocalThread[]): ListedThread[] {
  const known = new Map(listed.map((thread) => [thread.id, thread]));
  const begun = local.flatMap(({ id, title, isRunning }) =>
    title && !known.has(id) ? [{ id, title, isRunning, updatedAt: new Date() }] : [],
  );
  const running = new Map(local.map(({ id, isRunning }) => [id, isRunning]));
  return [
    ...begun,
    ...listed.map((thread) => ({ ...thread, isRunning: running.get(thread.id) ?? thread.isRunning })),
  ];
}

interface ThreadListProps {
  threads: readonly ListedThread[];
  actions: ThreadActions;
}

export function ThreadList({ threads, actions }: ThreadListProps) {
  const pathname = usePathname();
  const local = useSyncExternalStore(subscribeToLocalThreads, readLocalThreads, readNoLocalThreads);
  const shown = mergeThreads(threads, local);
  if (shown.length === 0) return <p className="text-faint px-3 py-2 text-sm">No threads yet.</p>;
  return (
    <ul className="flex flex-col gap-0.5">
      {shown.map((thread) => (
        <ThreadItem
          key={thread.id}
          thread={thread}
          isCurrent={pathname === `/threads/${thread.id}`}
          actions={actions}
        />
      ))}
    </ul>
  );
}
