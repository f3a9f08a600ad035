import { setTimeout as pause } from "node:timers/promises";
import { askToStop } from "@/lib/checkpoint/store";
import type { ThreadMessage } from "@/lib/thread/message";
import { getThread } from "@/lib/thread/store";
import type { AbortReason } from "./answer-question";
import { reviveTurn } from "./revive-turn";
import { findLocalTurn } from "./running-turns";
import { sendStop } from "./stop-words";
import { findRunningTurn } from "./store";

const stopReason: AbortReason = "stopped";
const lookEveryMs = 100;
/** A process that doesn't hear of it by then is dead, or about to be found so. */
const patienceMs = 12_000;

/** A turn that another process writes sees the word with its next checkpoint; a dead one is ended here. */
async function stopElsewhere(threadId: string, ownerId: string): Promise<void> {
  if (!(await askToStop(threadId, ownerId, new Date()))) return;
  await sendStop(threadId);
  const giveUpAt = Date.now() + patienceMs;
  while (Date.now() < giveUpAt && (await findRunningTurn(threadId, ownerId))) {
    await pause(lookEveryMs);
    await reviveTurn(threadId, ownerId);
  }
}

/** Ends the model's call and waits until what was shown is saved; gives back the answer that was kept. */
export async function stopTurn(threadId: string, ownerId: string): Promise<ThreadMessage | null> {
  const running = findLocalTurn(threadId, ownerId);
  running?.abort.abort(stopReason);
  if (running) await running.ended;
  else await stopElsewhere(threadId, ownerId);
  const { messages } = await getThread(threadId, ownerId);
  const last = messages.at(-1);
  return last?.role === "assistant" ? last : null;
}
