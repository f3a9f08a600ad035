import type { ThreadChange } from "@/lib/thread/message";
import { LineForm } from "./line-form";
import type { ListedThread } from "./listed-thread";

interface RenameThreadProps {
  thread: ListedThread;
  save: (change: ThreadChange) => Promise<string | null>;
  onClose: () => void;
}

export function RenameThread({ thread, save, onClose }: RenameThreadProps) {
  return (
    <LineForm
      label="Title"
      value={thread.title}
      maxLength={200}
      isRequired
      saveLabel="Save title"
      cancelLabel="Keep the old title"
      save={async (title) => (title.trim() ? save({ title }) : "A thread needs a title.")}
      onClose={onClose}
    />
  );
}
