import type { Words } from "@/components/language/english";
import { useWords } from "@/components/language/language-root";
import type { ThreadChange } from "@/lib/thread/message";
import { LineForm } from "./line-form";
import type { ListedThread } from "./listed-thread";

const tagsOf = (line: string) => [...new Set(line.split(",").map((tag) => tag.trim()))].filter(Boolean);

function findProblem(tags: readonly string[], said: Words["workspace"]): string | null {
  if (tags.length > 12) return said.tooManyTags;
  return tags.some(({ length }) => length > 30) ? said.tagTooLong : null;
}

interface TagThreadProps {
  thread: ListedThread;
  save: (change: ThreadChange) => Promise<string | null>;
  onClose: () => void;
}

/** The tags of a thread in one line, with commas between them. */
export function TagThread({ thread, save, onClose }: TagThreadProps) {
  const { workspace } = useWords();
  return (
    <LineForm
      label={workspace.tagsLabel}
      value={thread.tags.join(", ")}
      placeholder={workspace.tagsExample}
      maxLength={400}
      saveLabel={workspace.saveTags}
      cancelLabel={workspace.keepTags}
      save={async (line) => findProblem(tagsOf(line), workspace) ?? save({ tags: tagsOf(line) })}
      onClose={onClose}
    />
  );
}
