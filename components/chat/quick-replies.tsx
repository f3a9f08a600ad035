import { useWords } from "@/components/language/language-root";
import { LiveButton } from "@/components/ui/live-button";
import { suggestReplies } from "@/lib/consultant/suggest-replies";
import type { Design } from "@/lib/design/schema";
import type { ThreadMessage } from "@/lib/thread/message";

interface QuickRepliesProps {
  design: Design;
  messages: readonly ThreadMessage[];
  isBusy: boolean;
  error: Error | undefined;
  onChoose: (text: string) => void;
}

/** What people often say next, sent by a click. */
export function QuickReplies({ design, messages, isBusy, error, onChoose }: QuickRepliesProps) {
  const { chat } = useWords();
  const replies = isBusy || error ? [] : suggestReplies(design, messages);
  if (replies.length === 0) return null;
  return (
    <ul
      aria-label={chat.quickReplies}
      lang="en"
      className="mx-auto mt-4 flex w-full max-w-2xl flex-wrap gap-2 print:hidden"
    >
      {replies.map((reply) => (
        <li key={reply}>
          <LiveButton
            onClick={() => onChoose(reply)}
            className="hover:border-accent/50 hover:bg-accent-tint/40 min-h-8 rounded-full border px-3 py-1 text-left text-sm transition-colors"
          >
            {reply}
          </LiveButton>
        </li>
      ))}
    </ul>
  );
}
