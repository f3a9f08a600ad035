"use client";

import { Ellipsis } from "lucide-react";
import { fill } from "@/components/language/fill";
import { useWords } from "@/components/language/language-root";
import { Button } from "@/components/ui/button";
import { classNames } from "@/components/ui/class-names";
import {
  DropdownMenu,
  DropdownMenuContent,
  DropdownMenuItem,
  DropdownMenuTrigger,
} from "@/components/ui/dropdown-menu";
import type { ListedThread } from "./listed-thread";
import { listTasks, type ThreadTask } from "./thread-tasks";

interface ThreadMenuProps {
  thread: ListedThread;
  onChoose: (task: ThreadTask) => void;
}

export function ThreadMenu({ thread, onChoose }: ThreadMenuProps) {
  const { workspace } = useWords();
  return (
    <DropdownMenu modal={false}>
      <DropdownMenuTrigger asChild>
        <Button
          variant="ghost"
          size="icon"
          aria-label={fill(workspace.more, { title: thread.title })}
          className="absolute top-1/2 right-1 -translate-y-1/2 lg:opacity-0 lg:group-hover:opacity-100 lg:focus-visible:opacity-100 lg:data-[state=open]:opacity-100"
        >
          <Ellipsis aria-hidden className="size-4" />
        </Button>
      </DropdownMenuTrigger>
      <DropdownMenuContent align="end">
        {listTasks(thread).map(({ task, name, Icon }) => (
          <DropdownMenuItem
            key={task}
            onSelect={() => onChoose(task)}
            className={task === "delete" ? "text-danger" : ""}
          >
            <Icon aria-hidden className={classNames("size-3.5", task !== "delete" && "text-soft")} />
            {workspace.tasks[name]}
          </DropdownMenuItem>
        ))}
      </DropdownMenuContent>
    </DropdownMenu>
  );
}
