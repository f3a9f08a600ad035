import { randomUUID } from "node:crypto";
import { chooseConsultant } from "@/lib/consultant/choose-consultant";
import { AppError } from "@/lib/errors";
import { isShuttingDown } from "@/lib/shutdown";
import type { ThreadMessage } from "@/lib/thread/message";
import { openThread, requireThread } from "@/lib/thread/store";
import { titleOf } from "@/lib/thread/title-of";
import type { AnswerChunk } from "./answer-parts";
import { reviveTurn } from "./revive-turn";
import { runTurn } from "./run-turn";
import { openRunningTurn } from "./running-turns";
import { beginTurn } from "./store";

const ending = () =>
  new AppError("unavailable", "The server is about to end. Send the message again in a moment.");

interface NewTurn {
  threadId: string;
  ownerId: string;
  question: ThreadMessage;
  /** The answer that the question follows, null for none: another branch of a thread that is there. */
  parentId?: string | null | undefined;
  /** The model that the user picked; else the consultant's own answers. */
  model?: string | undefined;
}

/**
 * Saves a question and lets the consultant answer it; the thread is made on first use.
 * The stream that comes back only listens: the turn goes on without it.
 * Throws `not_found` for someone else's thread and `conflict` while a turn runs in it.
 */
export async function startTurn({
  threadId,
  ownerId,
  question,
  parentId,
  model: picked,
}: NewTurn): Promise<ReadableStream<AnswerChunk>> {
  if (isShuttingDown()) throw ending();
  const now = new Date();
  const chosen = await chooseConsultant(picked);
  await reviveTurn(threadId, ownerId, now);
  if (parentId === undefined) await openThread(threadId, ownerId, titleOf(question));
  else await requireThread(threadId, ownerId);
  const turnId = randomUUID();
  const runId = randomUUID();
  const answerId = randomUUID();
  const { consultant, modelId: model } = chosen;
  const { messages } = await beginTurn({
    turnId,
    runId,
    threadId,
    ownerId,
    question,
    parentId,
    answerId,
    consultant,
    model,
    now,
  });
  const running = openRunningTurn({ turnId, runId, threadId, ownerId });
  void runTurn({ running, chosen, messages, questionId: question.id, answerId });
  return running.listen();
}
