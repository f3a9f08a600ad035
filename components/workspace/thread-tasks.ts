import { Archive, ArchiveRestore, type LucideIcon, Pencil, Pin, PinOff, Tag, Trash2 } from "lucide-react";
import type { ListedThread } from "./listed-thread";

export type ThreadTask = "rename" | "tag" | "pin" | "archive" | "delete";

/** What can be done with a thread in the list. */
export function listTasks({
  isPinned,
  isArchived,
}: ListedThread): { task: ThreadTask; label: string; Icon: LucideIcon }[] {
  return [
    isPinned ? { task: "pin", label: "Unpin", Icon: PinOff } : { task: "pin", label: "Pin", Icon: Pin },
    { task: "rename", label: "Rename", Icon: Pencil },
    { task: "tag", label: "Tags", Icon: Tag },
    isArchived
      ? { task: "archive", label: "Bring back", Icon: ArchiveRestore }
      : { task: "archive", label: "Archive", Icon: Archive },
    { task: "delete", label: "Delete", Icon: Trash2 },
  ];
}
