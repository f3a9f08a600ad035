"use client";

import { Pin } from "lucide-react";
import { useRouter } from "next/navigation";
import { lazy, Suspense, useState } from "react";
import { useCommands } from "@/components/command/commands";
import { useWords } from "@/components/language/language-root";
import { classNames } from "@/components/ui/class-names";
import { IntentLink } from "@/components/ui/intent-link";
import { showToast } from "@/components/ui/toast";
import type { ThreadChange } from "@/lib/thread/message";
import type { ChangeThread, ListedThread } from "./listed-thread";
import { usePane } from "./pane";
import { RelativeTime } from "./relative-time";
import { RenameThread } from "./rename-thread";
import { TagThread } from "./tag-thread";
import { deleteThread } from "./thread-deletion";
import { listTasks, type ThreadTask } from "./thread-tasks";

const ThreadMenu = lazy(() => import("./thread-menu").then((file) => ({ default: file.ThreadMenu })));

function ThreadState({ isRunning, isPinned, updatedAt, tags }: ListedThread) {
  const { workspace } = useWords();
  if (isRunning)
    return (
      <>
        <span aria-hidden className="animate-pulse-soft bg-accent size-1.5 rounded-full" />
        {workspace.answering}
      </>
    );
  return (
    <>
      {isPinned && <Pin aria-label={workspace.pinned} className="size-3 shrink-0" />}
      <span className="shrink-0">
        <RelativeTime date={updatedAt} />
      </span>
      {tags.length > 0 && <span className="truncate">· {tags.join(", ")}</span>}
    </>
  );
}

function ThreadLink({ thread, isCurrent }: { thread: ListedThread; isCurrent: boolean }) {
  const panes = usePane();
  return (
    <IntentLink
      href={`/threads/${thread.id}`}
      fetches="frame"
      aria-current={isCurrent ? "page" : undefined}
      onClick={() => panes?.showPane("chat")}
      className="hover:bg-hover aria-[current]:bg-hover flex flex-col gap-0.5 rounded-md py-2 pr-10 pl-3 transition-colors"
    >
      <span className={classNames("truncate text-sm", isCurrent && "font-medium")}>{thread.title}</span>
      <span className="text-faint flex items-center gap-1.5 text-xs">
        <ThreadState {...thread} />
      </span>
    </IntentLink>
  );
}

interface ThreadItemProps {
  thread: ListedThread;
  isCurrent: boolean;
  change: ChangeThread;
}

export function ThreadItem({ thread, isCurrent, change }: ThreadItemProps) {
  const router = useRouter();
  const { workspace, command } = useWords();
  const panes = usePane();
  const [form, setForm] = useState<"rename" | "tag" | null>(null);
  const close = () => setForm(null);
  const save = (wanted: ThreadChange) => change(thread.id, wanted);
  const flip = async (wanted: ThreadChange, undo: ThreadChange, said: string) => {
    const problem = await save(wanted);
    showToast(
      problem ? { text: problem } : { text: said, action: { label: workspace.undo, run: () => save(undo) } },
    );
  };
  const tasks: Record<ThreadTask, () => unknown> = {
    rename: () => setForm("rename"),
    tag: () => setForm("tag"),
    pin: () => save({ isPinned: !thread.isPinned }),
    archive: () =>
      flip(
        { isArchived: !thread.isArchived },
        { isArchived: thread.isArchived },
        thread.isArchived ? workspace.isBack : workspace.isArchived,
      ),
    delete: () => {
      deleteThread(thread, workspace, router.refresh);
      if (isCurrent) router.push("/");
    },
  };
  const withFocus = (task: () => unknown) => () => {
    panes?.showPane("threads");
    task();
  };
  useCommands(() =>
    isCurrent
      ? listTasks(thread).map(({ task, name }) => ({
          id: `thread-${task}`,
          label: command.ofThread[name],
          group: "Thread",
          run: task === "rename" || task === "tag" ? withFocus(tasks[task]) : tasks[task],
        }))
      : [],
  );
  if (form === "rename") return <RenameThread thread={thread} save={save} onClose={close} />;
  if (form === "tag") return <TagThread thread={thread} save={save} onClose={close} />;
  return (
    <li className="group relative">
      <ThreadLink thread={thread} isCurrent={isCurrent} />
      <Suspense>
        <ThreadMenu thread={thread} onChoose={(task) => tasks[task]()} />
      </Suspense>
    </li>
  );
}
