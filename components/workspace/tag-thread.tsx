import type { ThreadChange } from "@/lib/thread/message";
import { LineForm } from "./line-form";
import type { ListedThread } from "./listed-thread";

const tagsOf = (line: string) => [...new Set(line.split(",").map((tag) => tag.trim()))].filter(Boolean);

function findProblem(tags: readonly string[]): string | null {
  if (tags.length > 12) return "A thread has 12 tags at most.";
  return tags.some(({ length }) => length > 30) ? "A tag has 30 characters at most." : null;
}

interface TagThreadProps {
  thread: ListedThread;
  save: (change: ThreadChange) => Promise<string | null>;
  onClose: () => void;
}

/** The tags of a thread in one line, with commas between them. */
export function TagThread({ thread, save, onClose }: TagThreadProps) {
  return (
    <LineForm
      label="Tags, with commas between them"
      value={thread.tags.join(", ")}
      placeholder="shop, urgent"
      maxLength={400}
      saveLabel="Save tags"
      cancelLabel="Keep the old tags"
      save={async (line) => findProblem(tagsOf(line)) ?? save({ tags: tagsOf(line) })}
      onClose={onClose}
    />
  );
}
