import { getThread, type Thread } from "@/lib/thread/store";
import { reviveTurn } from "./revive-turn";

/** The thread as it is; a turn in it whose process died is taken over or ended first. */
export async function lookAtThread(threadId: string, ownerId: string): Promise<Thread> {
  await reviveTurn(threadId, ownerId);
  return getThread(threadId, ownerId);
}
