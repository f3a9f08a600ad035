import { db } from "@/lib/db/client";
import { toJsonColumn } from "@/lib/db/json-column";
import { isUniqueViolation } from "@/lib/db/unique-violation";
import { AppError } from "@/lib/errors";
import type { MessageMetadata, ThreadMessage } from "@/lib/thread/message";
import { createThread, listBranch } from "@/lib/thread/store";
import type { Prisma, TurnStatus } from "@/prisma/generated/client";
import { requireFiles } from "./require-files";

type Parts = ThreadMessage["parts"];
type Outcome = NonNullable<MessageMetadata["turn"]>;

export interface TurnStart {
  turnId: string;
  runId: string;
  threadId: string;
  ownerId: string;
  question: ThreadMessage;
  /** What the thread is called if it is made for this question; left out, it has to be there. */
  title?: string | undefined;
  /** The answer that the question follows, null for none: another branch. Left out, it follows the current leaf. */
  parentId?: string | null | undefined;
  answerId: string;
  consultant: string;
  model: string;
  now: Date;
}

export interface TurnEnd {
  turnId: string;
  /** With it, only this run ends the turn. */
  runId?: string;
  ownerId: string;
  status: Exclude<TurnStatus, "running">;
  parts: Parts;
  metadata: MessageMetadata;
  usage?: Outcome["usage"];
  error?: Outcome["error"];
  now: Date;
}

const turnRuns = (cause: unknown) =>
  new AppError("conflict", "An answer is being written in this thread. Wait for it, or stop it.", { cause });

async function requireAnswer(tx: Prisma.TransactionClient, threadId: string, id: string): Promise<void> {
  const count = await tx.message.count({ where: { id, threadId, role: "assistant" } });
  if (count === 0) throw new AppError("not_found", "The thread has no such answer to follow.");
}

/** Locks the thread, so that of two turns that begin at once one waits for the other; made where it may be. */
async function claimThread(
  tx: Prisma.TransactionClient,
  { threadId, ownerId, title, now }: TurnStart,
): Promise<{ currentLeafId: string | null }> {
  const lock = () =>
    tx.thread.updateManyAndReturn({
      where: { id: threadId, ownerId },
      data: { updatedAt: now },
      select: { currentLeafId: true },
    });
  const [known] = await lock();
  if (known) return known;
  if (title !== undefined && (await createThread(threadId, ownerId, title, tx)))
    return { currentLeafId: null };
  const [made] = await lock();
  if (!made) throw new AppError("not_found", "There is no such thread.");
  return made;
}

/** A question that is sent again is in its place already; the id of another message is nobody's to use. */
async function requireSameQuestion(
  tx: Prisma.TransactionClient,
  { threadId, question }: TurnStart,
): Promise<void> {
  const known = await tx.message.count({ where: { id: question.id, threadId, role: "user" } });
  if (known === 0)
    throw new AppError("conflict", "This message id is taken. Send the message with a new one.");
}

/** Puts the question where it belongs, else under the current leaf, and an empty answer below it. */
async function saveMessages(
  tx: Prisma.TransactionClient,
  turn: TurnStart,
  leafId: string | null,
): Promise<void> {
  const { threadId, question, answerId, parentId: wanted, consultant, model, now } = turn;
  if (wanted) await requireAnswer(tx, threadId, wanted);
  const metadata: MessageMetadata = { turn: { status: "running", consultant, model } };
  const saved = await tx.message.createManyAndReturn({
    data: [
      {
        id: question.id,
        threadId,
        parentId: wanted === undefined ? leafId : wanted,
        role: "user",
        parts: toJsonColumn(question.parts),
        createdAt: now,
      },
      {
        id: answerId,
        threadId,
        parentId: question.id,
        role: "assistant",
        parts: [],
        metadata: toJsonColumn(metadata),
        createdAt: now,
      },
    ],
    skipDuplicates: true,
    select: { id: true },
  });
  const isNew = saved.some(({ id }) => id === question.id);
  if (isNew) requireFiles(question);
  else await requireSameQuestion(tx, turn);
}

async function saveTurn(tx: Prisma.TransactionClient, turn: TurnStart): Promise<void> {
  const { turnId, runId, threadId, question, answerId, consultant, model, now } = turn;
  const { currentLeafId } = await claimThread(tx, turn);
  await saveMessages(tx, turn, currentLeafId);
  await tx.turn.create({
    data: {
      id: turnId,
      runId,
      threadId,
      questionId: question.id,
      answerId,
      consultant,
      model,
      startedAt: now,
      heartbeatAt: now,
    },
  });
  await tx.thread.update({ where: { id: threadId }, data: { currentLeafId: answerId, updatedAt: now } });
}

/**
 * Saves the question and its empty answer, and claims the thread: of two that begin at once one gets a
 * `conflict`. A question id that the thread has already means "try again": the answer becomes a sibling.
 */
export async function beginTurn(
  turn: TurnStart,
): Promise<{ messages: ThreadMessage[]; turnId: string; answerId: string }> {
  const { threadId, ownerId, question, turnId, answerId } = turn;
  try {
    await db.$transaction((tx) => saveTurn(tx, turn));
  } catch (cause) {
    if (!isUniqueViolation(cause)) throw cause;
    throw turnRuns(cause);
  }
  return { messages: await listBranch(threadId, ownerId, question.id), turnId, answerId };
}

async function requireTurn(tx: Prisma.TransactionClient, turnId: string, ownerId: string): Promise<void> {
  const turn = await tx.turn.findFirst({ where: { id: turnId, thread: { ownerId } }, select: { id: true } });
  if (!turn) throw new AppError("not_found", "There is no such turn.");
}

/** Ends a running turn; one that has ended stays as it is. */
export async function endTurn(end: TurnEnd): Promise<void> {
  const { turnId, runId, ownerId, status, parts, metadata, usage, error, now } = end;
  await db.$transaction(async (tx) => {
    // The thread is locked before the turn, in the order of beginTurn, so that the two can't deadlock.
    await tx.thread.updateMany({
      where: { ownerId, turns: { some: { id: turnId, status: "running" } } },
      data: { updatedAt: now },
    });
    const [turn] = await tx.turn.updateManyAndReturn({
      where: { id: turnId, status: "running", ...(runId && { runId }), thread: { ownerId } },
      data: {
        status,
        endedAt: now,
        heartbeatAt: now,
        ...(usage && { usage: toJsonColumn(usage) }),
        ...(error && { error: toJsonColumn(error) }),
      },
      select: { answerId: true },
    });
    if (!turn) return requireTurn(tx, turnId, ownerId);
    await tx.message.update({
      where: { id: turn.answerId },
      data: { parts: toJsonColumn(parts), metadata: toJsonColumn(metadata) },
    });
    await tx.turnChunks.deleteMany({ where: { turnId } });
  });
}

export async function findRunningTurn(
  threadId: string,
  ownerId: string,
): Promise<{ turnId: string; runId: string; answerId: string; heartbeatAt: Date } | null> {
  const turn = await db.turn.findFirst({
    where: { threadId, status: "running", thread: { ownerId } },
    select: { id: true, runId: true, answerId: true, heartbeatAt: true },
  });
  if (!turn) return null;
  const { id: turnId, ...rest } = turn;
  return { turnId, ...rest };
}
