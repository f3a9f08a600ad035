import type { ChatStatus } from "ai";
import { useDeferredValue } from "react";
import { useWords } from "@/components/language/language-root";
import type { ThreadMessage } from "@/lib/thread/message";

interface TurnAnnouncementProps {
  messages: readonly ThreadMessage[];
  status: ChatStatus;
}

/**
 * Said to a screen reader at the turns of the conversation, not with every word of it. An answer has ended when the
 * design that it wrote is there as well, which is drawn when there is time.
 */
export function TurnAnnouncement({ messages, status }: TurnAnnouncementProps) {
  const { chat } = useWords();
  const isAnswering = status === "submitted" || status === "streaming";
  const isBeingDrawn = useDeferredValue(isAnswering);
  const last = messages.at(-1);
  const ending = last?.role === "assistant" ? chat.endings[last.metadata?.turn?.status ?? "completed"] : "";
  return (
    <output aria-live="polite" className="sr-only">
      {isAnswering || isBeingDrawn ? chat.isAnswering : ending}
    </output>
  );
}
