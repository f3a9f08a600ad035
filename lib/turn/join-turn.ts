import { getThread } from "@/lib/thread/store";
import type { AnswerChunk } from "./answer-parts";
import { findLocalTurn } from "./running-turns";

/** The running answer of a thread from its start, then live; null when none runs. */
export async function joinTurn(
  threadId: string,
  ownerId: string,
): Promise<ReadableStream<AnswerChunk> | null> {
  await getThread(threadId, ownerId);
  return findLocalTurn(threadId, ownerId)?.listen() ?? null;
}
