import type { ThreadMessage } from "@/lib/thread/message";
import { getThread } from "@/lib/thread/store";
import type { AbortReason } from "./answer-question";
import { findLocalTurn } from "./running-turns";

const stopReason: AbortReason = "stopped";

/** Ends the model's call and waits until what was shown is saved; gives back the answer that was kept. */
export async function stopTurn(threadId: string, ownerId: string): Promise<ThreadMessage | null> {
  const running = findLocalTurn(threadId, ownerId);
  running?.abort.abort(stopReason);
  await running?.ended;
  const { messages } = await getThread(threadId, ownerId);
  const last = messages.at(-1);
  return last?.role === "assistant" ? last : null;
}
