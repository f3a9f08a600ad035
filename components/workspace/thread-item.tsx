"use client";

import { Ellipsis, Pencil, Trash2 } from "lucide-react";
import Link from "next/link";
import { lazy, Suspense, useState } from "react";
import { Button } from "@/components/ui/button";
import { classNames } from "@/components/ui/class-names";
import {
  DropdownMenu,
  DropdownMenuContent,
  DropdownMenuItem,
  DropdownMenuTrigger,
} from "@/components/ui/dropdown-menu";
import type { ListedThread, ThreadActions } from "./listed-thread";
import { usePane } from "./pane";
import { RelativeTime } from "./relative-time";
import { RenameThread } from "./rename-thread";

const DeleteThread = lazy(() => import("./delete-thread"));

function ThreadMenu({ title, onChoose }: { title: string; onChoose: (task: "rename" | "delete") => void }) {
  return (
    <DropdownMenu modal={false}>
      <DropdownMenuTrigger asChild>
        <Button
          variant="ghost"
          size="icon"
          aria-label={`More for “${title}”`}
          className="absolute top-1/2 right-1 -translate-y-1/2 lg:opacity-0 lg:group-hover:opacity-100 lg:focus-visible:opacity-100 lg:data-[state=open]:opacity-100"
        >
          <Ellipsis aria-hidden className="size-4" />
        </Button>
      </DropdownMenuTrigger>
      <DropdownMenuContent align="end">
        <DropdownMenuItem onSelect={() => onChoose("rename")}>
          <Pencil aria-hidden className="text-soft size-3.5" />
          Rename
        </DropdownMenuItem>
        <DropdownMenuItem onSelect={() => onChoose("delete")} className="text-danger">
          <Trash2 aria-hidden className="size-3.5" />
          Delete…
        </DropdownMenuItem>
      </DropdownMenuContent>
    </DropdownMenu>
  );
}

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
      <ThreadMenu title={thread.title} onChoose={setTask} />
      {task === "delete" && (
        <Suspense>
          <DeleteThread thread={thread} isCurrent={isCurrent} action={actions.remove} onClose={close} />
        </Suspense>
      )}
    </li>
  );
}
