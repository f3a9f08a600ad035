"use client";

import Link from "next/link";
import { lazy, Suspense, useState } from "react";
import { classNames } from "@/components/ui/class-names";
import type { ListedThread, ThreadActions } from "./listed-thread";
import { usePane } from "./pane";
import { RelativeTime } from "./relative-time";
import { RenameThread } from "./rename-thread";

const ThreadMenu = lazy(() => import("./thread-menu").then((file) => ({ default: file.ThreadMenu })));
const DeleteThread = lazy(() => import("./delete-thread").then((file) => ({ default: file.DeleteThread })));

function ThreadLink({ thread, isCurrent }: { thread: ListedThread; isCurrent: boolean }) {
  const panes = usePane();
  return (
    <Link
      href={`/threads/${thread.id}`}
      prefetch={false}
      aria-current={isCurrent ? "page" : undefined}
      onClick={() => panes?.showPane("chat")}
      className="hover:bg-hover aria-[current]:bg-hover flex flex-col gap-0.5 rounded-md py-2 pr-10 pl-3 transition-colors"
    >
      <span className={classNames("truncate text-sm", isCurrent && "font-medium")}>{thread.title}</span>
      <span className="text-faint flex items-center gap-1.5 text-xs">
        {thread.isRunning ? (
          <>
            <span aria-hidden className="animate-pulse-soft bg-accent size-1.5 rounded-full" />
            answering
          </>
        ) : (
          <RelativeTime date={thread.updatedAt} />
        )}
      </span>
    </Link>
  );
}

interface ThreadItemProps {
  thread: ListedThread;
  isCurrent: boolean;
  actions: ThreadActions;
}

export function ThreadItem({ thread, isCurrent, actions }: ThreadItemProps) {
  const [task, setTask] = useState<"rename" | "delete" | null>(null);
  const close = () => setTask(null);
  if (task === "rename")
    return (
      <li>
        <RenameThread thread={thread} action={actions.rename} onClose={close} />
      </li>
    );
  return (
    <li className="group relative">
      <ThreadLink thread={thread} isCurrent={isCurrent} />
      <Suspense>
        <ThreadMenu title={thread.title} onChoose={setTask} />
      </Suspense>
      {task === "delete" && (
        <Suspense>
          <DeleteThread thread={thread} isCurrent={isCurrent} action={actions.remove} onClose={close} />
        </Suspense>
      )}
    </li>
  );
}
