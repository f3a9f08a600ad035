import { randomUUID } from "node:crypto";
import { deadAfter } from "@/lib/checkpoint/checkpoints";
import { type DeadTurn, findDeadTurn, readKept, saveWhole, takeOver } from "@/lib/checkpoint/store";
import { type ChosenConsultant, chooseConsultant } from "@/lib/consultant/choose-consultant";
import { AppError } from "@/lib/errors";
import type { ThreadMessage } from "@/lib/thread/message";
import { type AnswerChunk, AnswerParts } from "./answer-parts";
import { readRun } from "./follow-run";
import { runTurn } from "./run-turn";
import { findLocalTurn, openRunningTurn } from "./running-turns";
import { settleCalls } from "./settle-calls";
import { endTurn } from "./store";

/** A turn that keeps dying may be what kills its process. */
const mostRuns = 3;
const tooOldMs = 24 * 60 * 60_000;

interface Found {
  turn: DeadTurn;
  ownerId: string;
  runId: string;
  now: Date;
}

/** The consultant that began the answer, where the settings still know it; the built-in one can't go on in mid-answer. */
async function findSameConsultant({ consultant, model }: DeadTurn): Promise<ChosenConsultant | null> {
  try {
    const chosen = await chooseConsultant(consultant === "anthropic" ? model : undefined);
    const isSame = chosen.consultant === consultant && chosen.modelId === model;
    return isSame && consultant !== "built-in" ? chosen : null;
  } catch (error) {
    if (error instanceof AppError) return null;
    throw error;
  }
}

const canGoOn = ({ turn, now }: Found) =>
  !turn.stopAsked && turn.runs < mostRuns && now.getTime() - turn.startedAt.getTime() < tooOldMs;

async function endDead({ turn, ownerId, runId, now }: Found, parts: ThreadMessage["parts"]): Promise<void> {
  const status = turn.stopAsked ? "stopped" : "interrupted";
  const { turnId, consultant, model } = turn;
  const metadata = { turn: { status, consultant, model } } as const;
  await endTurn({ turnId, runId, ownerId, status, parts, metadata, now });
}

/** What a dead process left open gets its end: edits that were accepted their result, all else a word. */
function closeKept(answer: AnswerParts, accepted: Parameters<typeof settleCalls>[1]): ThreadMessage["parts"] {
  for (const chunk of settleCalls(answer.snapshot(), accepted)) answer.add(chunk);
  const reason = "The server ended before this was finished.";
  for (const chunk of answer.closingChunks(reason)) answer.add(chunk);
  return answer.snapshot();
}

const sizeOf = (answer: AnswerParts) => JSON.stringify(answer.snapshot()).length;

/** What listeners saw through Redis may be a quarter of a second ahead of the last checkpoint. */
function fullest(kept: AnswerParts, published: readonly AnswerChunk[]): AnswerParts {
  const shown = new AnswerParts();
  for (const chunk of published) shown.add(chunk);
  return sizeOf(shown) > sizeOf(kept) ? shown : kept;
}

async function goOn(found: Found): Promise<void> {
  const { turn, ownerId, runId } = found;
  const [{ messages, answer, accepted }, published] = await Promise.all([
    readKept(turn, ownerId),
    readRun(turn.runId),
  ]);
  const soFar = closeKept(fullest(answer, published), accepted);
  const chosen = canGoOn(found) ? await findSameConsultant(turn) : null;
  if (!chosen) return endDead(found, soFar);
  const { turnId, threadId, questionId, answerId } = turn;
  // Each run numbers what it appends from one: what the dead one appended must be part of the whole by then.
  if (!(await saveWhole({ turnId, runId, parts: soFar, now: found.now }))) return;
  const running = openRunningTurn({ turnId, runId, threadId, ownerId });
  void runTurn({ running, chosen, messages, questionId, answerId, soFar });
}

/**
 * Looks after the thread's running turn. One that gave no sign of life for a while died with its process: this
 * one takes it over and goes on after what was shown, or, where that can't be, ends it as interrupted.
 */
export async function reviveTurn(threadId: string, ownerId: string, now = new Date()): Promise<void> {
  // A process that was held up, as on a closed laptop, has not lost what it is writing itself.
  if (findLocalTurn(threadId, ownerId)) return;
  const deadBefore = new Date(now.getTime() - deadAfter);
  const turn = await findDeadTurn(threadId, ownerId, deadBefore);
  if (!turn) return;
  const { turnId, runId } = turn;
  const nextRunId = randomUUID();
  if (await takeOver({ turnId, runId, nextRunId, deadBefore, now }))
    await goOn({ turn, ownerId, runId: nextRunId, now });
}
