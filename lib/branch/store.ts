import { z } from "zod";
import { db } from "@/lib/db/client";
import { AppError } from "@/lib/errors";
import type { Prisma } from "@/prisma/generated/client";
import type { Forks } from "./forks";

const noSuchMessage = () => new AppError("not_found", "The thread has no such message.");

const forkRows = z.array(z.object({ parentId: z.string().nullable(), ids: z.array(z.string()) }));

/** Where a thread of this owner divides: the alternatives under one parent, the oldest first. */
export async function listForks(
  threadId: string,
  ownerId: string,
  client: Prisma.TransactionClient = db,
): Promise<Forks> {
  const rows = await client.$queryRaw`
    SELECT message."parentId", array_agg(message.id ORDER BY message."createdAt", message.id) AS ids
    FROM message JOIN thread ON thread.id = message."threadId"
    WHERE thread.id = ${threadId}::uuid AND thread."ownerId" = ${ownerId}
    GROUP BY message."parentId"
    HAVING count(*) > 1`;
  return Object.fromEntries(forkRows.parse(rows).map(({ parentId, ids }) => [parentId ?? "", ids]));
}

const versionRows = z.array(z.object({ id: z.uuid(), number: z.int() }));

/**
 * The versions of the design that a branch has made, the newest first: those of its messages, and what people
 * made of them by hand. The branch ends at `leafId`, else at the thread's current leaf.
 */
export async function listBranchVersions(
  client: Prisma.TransactionClient,
  { threadId, ownerId, leafId = null }: { threadId: string; ownerId: string; leafId?: string | null },
): Promise<{ id: string; number: number }[]> {
  const rows = await client.$queryRaw`
    WITH RECURSIVE branch (id, "parentId") AS (
      SELECT leaf.id, leaf."parentId"
      FROM thread JOIN message leaf ON leaf.id = COALESCE(${leafId}::text, thread."currentLeafId")
      WHERE thread.id = ${threadId}::uuid AND thread."ownerId" = ${ownerId} AND leaf."threadId" = thread.id
      UNION ALL
      SELECT parent.id, parent."parentId"
      FROM message parent JOIN branch ON parent.id = branch."parentId"
    ), version (id, number) AS (
      SELECT design_version.id, design_version.number
      FROM design_version
      JOIN design ON design.id = design_version."designId"
      JOIN thread ON thread.id = design."threadId"
      WHERE thread.id = ${threadId}::uuid AND thread."ownerId" = ${ownerId} AND (
        design_version."messageId" IN (SELECT id FROM branch)
        OR (design_version."messageId" IS NULL AND design_version."parentId" IS NULL)
      )
      UNION
      SELECT made.id, made.number
      FROM design_version made JOIN version ON made."parentId" = version.id
      WHERE made."messageId" IS NULL
    )
    SELECT id, number FROM version ORDER BY number DESC`;
  return versionRows.parse(rows);
}

/** Ends in `conflict` while an answer is being written; holds the thread's row until the transaction ends. */
export async function lockIdleThread(
  tx: Prisma.TransactionClient,
  threadId: string,
  ownerId: string,
): Promise<void> {
  await tx.$queryRaw`SELECT id FROM thread WHERE id = ${threadId}::uuid AND "ownerId" = ${ownerId} FOR UPDATE`;
  const running = await tx.turn.count({ where: { threadId, status: "running", thread: { ownerId } } });
  if (running > 0)
    throw new AppError("conflict", "An answer is being written in this thread. Wait for it, or stop it.");
}

const leafRows = z.array(z.object({ id: z.string() }));

async function isShown(tx: Prisma.TransactionClient, threadId: string, ownerId: string, messageId: string) {
  const rows = await tx.$queryRaw`
    WITH RECURSIVE branch (id, "parentId") AS (
      SELECT leaf.id, leaf."parentId"
      FROM thread JOIN message leaf ON leaf.id = thread."currentLeafId"
      WHERE thread.id = ${threadId}::uuid AND thread."ownerId" = ${ownerId}
      UNION ALL
      SELECT parent.id, parent."parentId"
      FROM message parent JOIN branch ON parent.id = branch."parentId"
    )
    SELECT id FROM branch WHERE id = ${messageId}`;
  return leafRows.parse(rows).length > 0;
}

/** The latest message of all that follow `messageId`; the message itself when nothing does. */
async function findLeafBelow(
  tx: Prisma.TransactionClient,
  threadId: string,
  ownerId: string,
  messageId: string,
) {
  const rows = await tx.$queryRaw`
    WITH RECURSIVE below (id, "createdAt", depth) AS (
      SELECT first.id, first."createdAt", 0
      FROM message first JOIN thread ON thread.id = first."threadId"
      WHERE first.id = ${messageId} AND thread.id = ${threadId}::uuid AND thread."ownerId" = ${ownerId}
      UNION ALL
      SELECT child.id, child."createdAt", below.depth + 1
      FROM message child JOIN below ON child."parentId" = below.id
    )
    SELECT id FROM below ORDER BY "createdAt" DESC, depth DESC LIMIT 1`;
  const [leaf] = leafRows.parse(rows);
  if (!leaf) throw noSuchMessage();
  return leaf.id;
}

/** Shows the branch that a message is on, to its latest end; a branch that is shown stays. */
export async function moveLeaf(threadId: string, ownerId: string, messageId: string): Promise<void> {
  await db.$transaction(async (tx) => {
    if (await isShown(tx, threadId, ownerId, messageId)) return;
    await lockIdleThread(tx, threadId, ownerId);
    const leafId = await findLeafBelow(tx, threadId, ownerId, messageId);
    await tx.$executeRaw`UPDATE thread SET "currentLeafId" = ${leafId} WHERE id = ${threadId}::uuid`;
  });
}

/** The message and all that follow it. */
async function listBelow(tx: Prisma.TransactionClient, messageId: string): Promise<string[]> {
  const rows = await tx.$queryRaw`
    WITH RECURSIVE below (id) AS (
      SELECT ${messageId}::text
      UNION ALL
      SELECT child.id FROM message child JOIN below ON child."parentId" = below.id
    )
    SELECT id FROM below`;
  return leafRows.parse(rows).map(({ id }) => id);
}

const findOtherBeginning = async (tx: Prisma.TransactionClient, threadId: string) =>
  (await tx.message.findFirst({ where: { threadId, parentId: null }, orderBy: { createdAt: "desc" } }))?.id ??
  null;

/**
 * Takes a question back with all that follows it, as if it had not been asked. `conflict` once the design was
 * changed because of it: versions are never lost.
 */
export async function removeQuestion(threadId: string, ownerId: string, messageId: string): Promise<void> {
  await db.$transaction(async (tx) => {
    await lockIdleThread(tx, threadId, ownerId);
    const where = { id: messageId, threadId, role: "user", thread: { ownerId } } as const;
    const question = await tx.message.findFirst({ where, select: { parentId: true } });
    if (!question) throw noSuchMessage();
    const below = await listBelow(tx, messageId);
    if ((await tx.designVersion.count({ where: { messageId: { in: below } } })) > 0)
      throw new AppError("conflict", "The answer has changed the design. Edit the message instead.");
    await tx.message.delete({ where: { id: messageId } });
    const other = question.parentId ?? (await findOtherBeginning(tx, threadId));
    const currentLeafId = other && (await findLeafBelow(tx, threadId, ownerId, other));
    await tx.thread.update({ where: { id: threadId }, data: { currentLeafId } });
  });
}
