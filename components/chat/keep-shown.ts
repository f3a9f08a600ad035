import type { ThreadMessage } from "@/lib/thread/message";
import { isUnfinished } from "./turn-state";

/** How much of an answer there is: its characters, its calls of tools, and what came of them. */
const sizeOf = ({ parts }: ThreadMessage): number =>
  parts.reduce((size, part) => {
    if (part.type === "text" || part.type === "reasoning") return size + part.text.length;
    if (!("toolCallId" in part)) return size;
    return size + (part.state.startsWith("output-") ? 2 : 1);
  }, 0);

/** The messages with the last answer as it was shown, while the server tells it again and isn't as far yet. */
export function keepShown(messages: ThreadMessage[], shown: ThreadMessage | null): ThreadMessage[] {
  const last = messages.at(-1);
  if (shown === null || last?.id !== shown.id || !isUnfinished(last)) return messages;
  if (sizeOf(last) >= sizeOf(shown)) return messages;
  return [...messages.slice(0, -1), shown];
}
