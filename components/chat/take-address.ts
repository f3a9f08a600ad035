import type { ThreadMessage } from "@/lib/thread/message";
import { titleOf } from "@/lib/thread/title-of";
import { markThread } from "./local-threads";
import { moveWritten } from "./written-message";

/** A thread that begins on the first page gets an address of its own; what is being written goes along. */
export function takeAddress(threadId: string, question: ThreadMessage): void {
  const address = `/threads/${threadId}`;
  if (window.location.pathname === address) return;
  moveWritten(threadId);
  window.history.replaceState(null, "", address);
  markThread(threadId, { title: titleOf(question) });
}
