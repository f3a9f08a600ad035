import { Archive, ArchiveRestore, type LucideIcon, Pencil, Pin, PinOff, Tag, Trash2 } from "lucide-react";
import type { Words } from "@/components/language/english";
import type { ListedThread } from "./listed-thread";

export type ThreadTask = "rename" | "tag" | "pin" | "archive" | "delete";

/** What can be done with a thread in the list; its name says which words it has. */
export function listTasks({
  isPinned,
  isArchived,
}: ListedThread): { task: ThreadTask; name: keyof Words["workspace"]["tasks"]; Icon: LucideIcon }[] {
  return [
    isPinned ? { task: "pin", name: "unpin", Icon: PinOff } : { task: "pin", name: "pin", Icon: Pin },
    { task: "rename", name: "rename", Icon: Pencil },
    { task: "tag", name: "tag", Icon: Tag },
    isArchived
      ? { task: "archive", name: "restore", Icon: ArchiveRestore }
      : { task: "archive", name: "archive", Icon: Archive },
    { task: "delete", name: "delete", Icon: Trash2 },
  ];
}
