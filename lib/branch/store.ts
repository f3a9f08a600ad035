import { randomUUID } from "node:crypto";
import { z } from "zod";
import { db } from "@/lib/db/client";
import { toJsonColumn } from "@/lib/db/json-column";
import { AppError } from "@/lib/errors";
import type { Prisma } from "@/prisma/generated/client";
import type { Forks } from "./forks";

const noSuchMessage = () => new AppError("not_found", "The thread has no such message.");

const forkRows = z.array(z.object({ parentId: z.string().nullable(), ids: z.array(z.string()) }));

/** Where a thread of this owner divides: the alternatives under one parent, the oldest first. */
export async function listForks(threadId: string, ownerId: string): Promise<Forks> {
  const rows = await db.$queryRaw`
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
async function lockIdleThread(
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

/** Shows the branch that a message is on, to its latest end. */
export async function moveLeaf(threadId: string, ownerId: string, messageId: string): Promise<void> {
  await db.$transaction(async (tx) => {
    await lockIdleThread(tx, threadId, ownerId);
    const leafId = await findLeafBelow(tx, threadId, ownerId, messageId);
    await tx.$executeRaw`UPDATE thread SET "currentLeafId" = ${leafId} WHERE id = ${threadId}::uuid`;
  });
}

interface BranchCopy {
  threadId: string;
  ownerId: string;
  /** The last message that is copied. */
  messageId: string;
  /** The new thread. */
  copyId: string;
}

/** The messages from the first one to `messageId`, in this order. */
async function listMessageRows(tx: Prisma.TransactionClient, { threadId, ownerId, messageId }: BranchCopy) {
  const rows = await tx.$queryRaw`
    WITH RECURSIVE branch (id, "parentId", depth) AS (
      SELECT leaf.id, leaf."parentId", 0
      FROM message leaf JOIN thread ON thread.id = leaf."threadId"
      WHERE leaf.id = ${messageId} AND thread.id = ${threadId}::uuid AND thread."ownerId" = ${ownerId}
      UNION ALL
      SELECT parent.id, parent."parentId", branch.depth + 1
      FROM message parent JOIN branch ON parent.id = branch."parentId"
    )
    SELECT id FROM branch ORDER BY depth DESC`;
  const ids = leafRows.parse(rows).map(({ id }) => id);
  if (ids.length === 0) throw noSuchMessage();
  const found = await tx.message.findMany({ where: { id: { in: ids } } });
  const byId = new Map(found.map((message) => [message.id, message]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

async function copyMessages(tx: Prisma.TransactionClient, copy: BranchCopy): Promise<Map<string, string>> {
  const messages = await listMessageRows(tx, copy);
  const copies = new Map(messages.map(({ id }) => [id, randomUUID()]));
  await tx.message.createMany({
    data: messages.map(({ id, parentId, parts, metadata, ...message }) => ({
      ...message,
      id: copies.get(id) ?? id,
      threadId: copy.copyId,
      parentId: copies.get(parentId ?? "") ?? null,
      parts: toJsonColumn(parts),
      metadata: toJsonColumn(metadata),
    })),
  });
  return copies;
}

/** The versions keep their numbers, because messages speak of them. */
async function copyVersions(tx: Prisma.TransactionClient, copy: BranchCopy, messages: Map<string, string>) {
  const branch = await listBranchVersions(tx, { ...copy, leafId: copy.messageId });
  if (branch.length === 0) return;
  const design = await tx.design.create({ data: { id: randomUUID(), threadId: copy.copyId } });
  const versions = await tx.designVersion.findMany({
    where: { id: { in: branch.map(({ id }) => id) } },
    orderBy: { number: "asc" },
  });
  const copies = versions.map(() => randomUUID());
  await tx.designVersion.createMany({
    data: versions.map(({ messageId, body, ...version }, index) => ({
      ...version,
      id: copies[index] ?? version.id,
      designId: design.id,
      parentId: copies[index - 1] ?? null,
      messageId: messages.get(messageId ?? "") ?? null,
      body: toJsonColumn(body),
    })),
  });
}

/** Makes a thread of a branch up to one message: what was said and every version of its design until then. */
export async function copyBranch(copy: BranchCopy): Promise<void> {
  const { threadId, ownerId, messageId, copyId } = copy;
  await db.$transaction(async (tx) => {
    await lockIdleThread(tx, threadId, ownerId);
    const thread = await tx.thread.findFirst({ where: { id: threadId, ownerId }, select: { title: true } });
    if (!thread) throw noSuchMessage();
    await tx.thread.create({ data: { id: copyId, ownerId, title: `${thread.title} (fork)` } });
    const messages = await copyMessages(tx, copy);
    await copyVersions(tx, copy, messages);
    const currentLeafId = messages.get(messageId) ?? null;
    await tx.thread.update({ where: { id: copyId }, data: { currentLeafId } });
  });
}
