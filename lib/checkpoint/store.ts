import { db } from "@/lib/db/client";
import { toJsonColumn, toJsonText } from "@/lib/db/json-column";
import type { ThreadMessage } from "@/lib/thread/message";
import { listBranch } from "@/lib/thread/store";
import type { AnswerChunk, AnswerParts } from "@/lib/turn/answer-parts";
import { joinDeltas } from "./join-deltas";
import { restoreAnswer } from "./replay-chunks";

/** Names a run of a turn, and thereby the right to write its answer: a turn that was taken over has another run. */
export interface Run {
  turnId: string;
  runId: string;
}

/** What the one that writes an answer hears back with each checkpoint. */
export interface Signs {
  stopAsked: boolean;
  /** Changes when a guest signs up or in, wherever that happens. */
  ownerId: string;
}

/** What an answer has grown by since the batch before; without chunks a sign of life alone. */
export interface Batch extends Run {
  number: number;
  chunks: readonly AnswerChunk[];
  now: Date;
}

/** Well within the time after which an answer without signs of life is taken over. */
const lockTimeout = "2s";

interface SignRow extends Signs {
  runId: string;
}

/** A batch as the statement reads it; a moment as a timestamp column keeps it, whatever time zone the connection has. */
const rowOf = ({ turnId, runId, number, chunks, now }: Batch) => ({
  turnId,
  runId,
  number,
  chunks: joinDeltas(chunks),
  at: now.toISOString(),
});

/**
 * Appends what answers have grown by, and gives their signs of life: one statement for all of them, since each has
 * something to append several times a second. Null in the place of a turn that has ended or was taken over. One that
 * something else has locked doesn't hold up the others for long: the statement fails.
 */
export async function appendBatches(batches: readonly Batch[]): Promise<(Signs | null)[]> {
  const rows = await db.$queryRaw<SignRow[]>`
    WITH patience AS (
      SELECT set_config('lock_timeout', ${lockTimeout}, true)
    ), given AS (
      SELECT * FROM jsonb_to_recordset(${toJsonText(batches.map(rowOf))}::jsonb)
        AS row("turnId" uuid, "runId" uuid, number int, chunks jsonb, at timestamp)
    ), alive AS (
      UPDATE turn SET "heartbeatAt" = given.at FROM patience, given, thread
      WHERE turn.id = given."turnId" AND turn."runId" = given."runId" AND turn.status = 'running'
        AND thread.id = turn."threadId"
      RETURNING turn.id, turn."runId", turn."stopAskedAt", thread."ownerId", given.number, given.chunks
    ), kept AS (
      INSERT INTO turn_chunks ("turnId", number, chunks)
      SELECT id, number, chunks FROM alive WHERE jsonb_array_length(chunks) > 0
      ON CONFLICT ("turnId", number) DO UPDATE SET chunks = EXCLUDED.chunks RETURNING 1
    )
    SELECT "runId", "stopAskedAt" IS NOT NULL AS "stopAsked", "ownerId" FROM alive`;
  const heard = new Map(rows.map(({ runId, ...signs }) => [runId, signs]));
  return batches.map(({ runId }) => heard.get(runId) ?? null);
}

/** Saves the answer whole, which the chunks that came until now are a part of. False when it is no longer this run's. */
export async function saveWhole({
  turnId,
  runId,
  parts,
  now,
}: Run & { parts: ThreadMessage["parts"]; now: Date }): Promise<boolean> {
  return await db.$transaction(async (tx) => {
    const [turn] = await tx.turn.updateManyAndReturn({
      where: { id: turnId, runId, status: "running" },
      data: { heartbeatAt: now },
      select: { answerId: true },
    });
    if (!turn) return false;
    await tx.message.update({ where: { id: turn.answerId }, data: { parts: toJsonColumn(parts) } });
    await tx.turnChunks.deleteMany({ where: { turnId } });
    return true;
  });
}

export interface DeadTurn extends Run {
  threadId: string;
  questionId: string;
  answerId: string;
  consultant: string;
  model: string;
  runs: number;
  startedAt: Date;
  stopAsked: boolean;
}

/** The thread's running turn, if it gave no sign of life since `deadBefore`. */
export async function findDeadTurn(
  threadId: string,
  ownerId: string,
  deadBefore: Date,
): Promise<DeadTurn | null> {
  const turn = await db.turn.findFirst({
    where: { threadId, status: "running", heartbeatAt: { lt: deadBefore }, thread: { ownerId } },
  });
  if (!turn) return null;
  const { id, stopAskedAt, ...rest } = turn;
  return { ...rest, turnId: id, stopAsked: stopAskedAt !== null };
}

/** Takes a dead turn over under a new run. False when someone else was quicker, or it lives after all. */
export async function takeOver({
  turnId,
  runId,
  nextRunId,
  deadBefore,
  now,
}: Run & { nextRunId: string; deadBefore: Date; now: Date }): Promise<boolean> {
  const { count } = await db.turn.updateMany({
    where: { id: turnId, runId, status: "running", heartbeatAt: { lt: deadBefore } },
    data: { runId: nextRunId, heartbeatAt: now, runs: { increment: 1 } },
  });
  return count === 1;
}

/** Ends the sign of life of running turns, so that the next look at one takes it over; of one run, or of all there are. */
export async function releaseTurns(runId?: string): Promise<void> {
  await db.turn.updateMany({
    where: { status: "running", ...(runId && { runId }) },
    data: { heartbeatAt: new Date(0) },
  });
}

export interface AcceptedCall {
  callId: string;
  version: number;
  summary: string;
}

/** What was kept of a turn: the conversation to its question, the answer, and the edits that the design holds. */
export async function readKept(
  turn: Pick<DeadTurn, "turnId" | "threadId" | "answerId">,
  ownerId: string,
): Promise<{ messages: ThreadMessage[]; answer: AnswerParts; accepted: AcceptedCall[] }> {
  const { turnId, threadId, answerId } = turn;
  const [branch, kept, versions] = await Promise.all([
    listBranch(threadId, ownerId, answerId),
    db.turnChunks.findMany({
      where: { turnId, turn: { thread: { ownerId } } },
      orderBy: { number: "asc" },
      select: { chunks: true },
    }),
    db.designVersion.findMany({
      where: { messageId: answerId, design: { thread: { ownerId } } },
      orderBy: { number: "asc" },
      select: { callId: true, number: true, summary: true },
    }),
  ]);
  const batches = kept.map(({ chunks }) => chunks);
  const accepted = versions.flatMap(({ callId, number, summary }) =>
    callId === null ? [] : [{ callId, version: number, summary }],
  );
  return {
    messages: branch.slice(0, -1),
    answer: restoreAnswer(branch.at(-1)?.parts ?? [], batches),
    accepted,
  };
}

/** Leaves a word for the run that writes the answer: it ends with the next checkpoint, wherever it runs. */
export async function askToStop(threadId: string, ownerId: string, now: Date): Promise<boolean> {
  const { count } = await db.turn.updateMany({
    where: { threadId, status: "running", thread: { ownerId } },
    data: { stopAskedAt: now },
  });
  return count > 0;
}
