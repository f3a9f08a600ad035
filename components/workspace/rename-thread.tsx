import { useWords } from "@/components/language/language-root";
import type { ThreadChange } from "@/lib/thread/message";
import { LineForm } from "./line-form";
import type { ListedThread } from "./listed-thread";

interface RenameThreadProps {
  thread: ListedThread;
  save: (change: ThreadChange) => Promise<string | null>;
  onClose: () => void;
}

export function RenameThread({ thread, save, onClose }: RenameThreadProps) {
  const { workspace } = useWords();
  return (
    <LineForm
      label={workspace.title}
      value={thread.title}
      maxLength={200}
      isRequired
      saveLabel={workspace.saveTitle}
      cancelLabel={workspace.keepTitle}
      save={async (title) => (title.trim() ? save({ title }) : workspace.needsTitle)}
      onClose={onClose}
    />
  );
}
