"use client";

import { Archive, ArchiveRestore, Ellipsis, Pencil, Pin, PinOff, Tag, Trash2 } from "lucide-react";
import { Button } from "@/components/ui/button";
import {
  DropdownMenu,
  DropdownMenuContent,
  DropdownMenuItem,
  DropdownMenuTrigger,
} from "@/components/ui/dropdown-menu";
import type { ListedThread } from "./listed-thread";

export type ThreadTask = "rename" | "tag" | "pin" | "archive" | "delete";

interface ThreadMenuProps {
  thread: ListedThread;
  onChoose: (task: ThreadTask) => void;
}

function listTasks({
  isPinned,
  isArchived,
}: ListedThread): { task: ThreadTask; label: string; Icon: typeof Pin }[] {
  return [
    isPinned ? { task: "pin", label: "Unpin", Icon: PinOff } : { task: "pin", label: "Pin", Icon: Pin },
    { task: "rename", label: "Rename", Icon: Pencil },
    { task: "tag", label: "Tags", Icon: Tag },
    isArchived
      ? { task: "archive", label: "Bring back", Icon: ArchiveRestore }
      : { task: "archive", label: "Archive", Icon: Archive },
  ];
}

export function ThreadMenu({ thread, onChoose }: ThreadMenuProps) {
  return (
    <DropdownMenu modal={false}>
      <DropdownMenuTrigger asChild>
        <Button
          variant="ghost"
          size="icon"
          aria-label={`More for “${thread.title}”`}
          className="absolute top-1/2 right-1 -translate-y-1/2 lg:opacity-0 lg:group-hover:opacity-100 lg:focus-visible:opacity-100 lg:data-[state=open]:opacity-100"
        >
          <Ellipsis aria-hidden className="size-4" />
        </Button>
      </DropdownMenuTrigger>
      <DropdownMenuContent align="end">
        {listTasks(thread).map(({ task, label, Icon }) => (
          <DropdownMenuItem key={task} onSelect={() => onChoose(task)}>
            <Icon aria-hidden className="text-soft size-3.5" />
            {label}
          </DropdownMenuItem>
        ))}
        <DropdownMenuItem onSelect={() => onChoose("delete")} className="text-danger">
          <Trash2 aria-hidden className="size-3.5" />
          Delete
        </DropdownMenuItem>
      </DropdownMenuContent>
    </DropdownMenu>
  );
}
