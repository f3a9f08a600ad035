import { ThreadChat } from "./thread-chat";
import type { ThreadStart } from "./thread-transport";

/** An answer goes on streaming while the reader looks at another thread. */
const open = new Map<string, ThreadChat>();

/**
 * The thread's chat: the one that is still answering or has what the server doesn't, else a new one that starts with
 * what the server holds.
 */
export function openThreadChat(start: ThreadStart): ThreadChat {
  if (typeof window === "undefined") return new ThreadChat(start);
  const known = open.get(start.threadId);
  const knowsMore = !known?.hasBranched && (known?.chat.messages.length ?? 0) > start.messages.length;
  if (known && (known.isBusy || known.unsent.find() || knowsMore)) return known;
  const threadChat = new ThreadChat(start);
  threadChat.hasBranched = known?.hasBranched ?? false;
  open.set(start.threadId, threadChat);
  return threadChat;
}
