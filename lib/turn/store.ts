import { db } from "@/lib/db/client";
import { toJsonColumn } from "@/lib/db/json-column";
import { AppError } from "@/lib/errors";
import type { MessageMetadata, ThreadMessage } from "@/lib/thread/message";
import type { Prisma, TurnStatus } from "@/prisma/generated/client";

type Parts = ThreadMessage["parts"];
type Outcome = NonNullable<MessageMetadata["turn"]>;

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

const noSuchTurn = () => new AppError("not_found", "There is no such turn.");

async function requireTurn(tx: Prisma.TransactionClient, turnId: string, ownerId: string): Promise<void> {
  const turn = await tx.turn.findFirst({ where: { id: turnId, thread: { ownerId } }, select: { id: true } });
  if (!turn) throw noSuchTurn();
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
