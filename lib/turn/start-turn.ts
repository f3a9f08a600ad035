import { randomUUID } from "node:crypto";
import { chooseConsultant } from "@/lib/consultant/choose-consultant";
import { AppError } from "@/lib/errors";
import { isShuttingDown } from "@/lib/shutdown";
import type { ThreadMessage } from "@/lib/thread/message";
import { titleOf } from "@/lib/thread/title-of";
import type { AnswerChunk } from "./answer-parts";
import { reviveTurn } from "./revive-turn";
import { runTurn } from "./run-turn";
import { openRunningTurn } from "./running-turns";
import { beginTurn, type TurnStart } from "./store";

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

/** A turn that is in the way may have died with its process: it is looked after first, and may make way. */
async function beginOnce(turn: TurnStart): Promise<ThreadMessage[]> {
  try {
    return (await beginTurn(turn)).messages;
  } catch (refusal) {
    if (!(refusal instanceof AppError && refusal.code === "conflict")) throw refusal;
    await reviveTurn(turn.threadId, turn.ownerId, turn.now);
    return (await beginTurn(turn)).messages;
  }
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
  const chosen = await chooseConsultant(picked);
  const turn: TurnStart = {
    turnId: randomUUID(),
    runId: randomUUID(),
    threadId,
    ownerId,
    question,
    title: parentId === undefined ? titleOf(question) : undefined,
    parentId,
    answerId: randomUUID(),
    consultant: chosen.consultant,
    model: chosen.modelId,
    now: new Date(),
  };
  const messages = await beginOnce(turn);
  const { turnId, runId, answerId } = turn;
  const running = openRunningTurn({ turnId, runId, threadId, ownerId });
  void runTurn({ running, chosen, messages, questionId: question.id, answerId });
  return running.listen();
}
