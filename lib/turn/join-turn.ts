import { requireThread } from "@/lib/thread/store";
import type { AnswerChunk } from "./answer-parts";
import { followRun } from "./follow-run";
import { followTurn } from "./follow-turn";
import { reviveTurn } from "./revive-turn";
import { findLocalTurn } from "./running-turns";
import { findRunningTurn } from "./store";

/**
 * The running answer of a thread from its start, then live; null when none runs. One that this process writes comes
 * from memory, another's through Redis, and where there is none from the checkpoints.
 */
export async function joinTurn(
  threadId: string,
  ownerId: string,
): Promise<ReadableStream<AnswerChunk> | null> {
  await requireThread(threadId, ownerId);
  await reviveTurn(threadId, ownerId);
  const local = findLocalTurn(threadId, ownerId);
  if (local) return local.listen();
  const running = await findRunningTurn(threadId, ownerId);
  if (!running) return null;
  const { runId, answerId } = running;
  const isRunning = async () => {
    await reviveTurn(threadId, ownerId);
    return (await findRunningTurn(threadId, ownerId))?.runId === runId;
  };
  return (await followRun(runId, isRunning)) ?? followTurn({ threadId, ownerId, answerId });
}
