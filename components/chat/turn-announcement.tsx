import { useWords } from "@/components/language/language-root";
import type { ThreadMessage } from "@/lib/thread/message";

interface TurnAnnouncementProps {
  messages: readonly ThreadMessage[];
  isBusy: boolean;
}

/** Said to a screen reader at the turns of the conversation, not with every word of it. */
export function TurnAnnouncement({ messages, isBusy }: TurnAnnouncementProps) {
  const { chat } = useWords();
  const last = messages.at(-1);
  const ending = last?.role === "assistant" ? chat.endings[last.metadata?.turn?.status ?? "completed"] : "";
  return (
    <output aria-live="polite" className="sr-only">
      {isBusy ? chat.isAnswering : ending}
    </output>
  );
}
