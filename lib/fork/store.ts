import { randomUUID } from "node:crypto";
import { z } from "zod";
import { listBranchVersions, lockIdleThread } from "@/lib/branch/store";
import { db } from "@/lib/db/client";
import { toJsonColumn } from "@/lib/db/json-column";
import { AppError } from "@/lib/errors";
import type { Prisma } from "@/prisma/generated/client";

const noSuchMessage = () => new AppError("not_found", "The thread has no such message.");

const idRows = z.array(z.object({ id: z.string() }));

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
  const ids = idRows.parse(rows).map(({ id }) => id);
  if (ids.length === 0) throw noSuchMessage();
  const found = await tx.message.findMany({ where: { id: { in: ids } } });
  const byId = new Map(found.map((message) => [message.id, message]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

const storedJson = z.union([z.array(z.unknown()), z.record(z.string(), z.unknown())]);

const copyColumn = (column: unknown) => toJsonColumn(storedJson.parse(column));

async function copyMessages(tx: Prisma.TransactionClient, copy: BranchCopy): Promise<Map<string, string>> {
  const messages = await listMessageRows(tx, copy);
  const copies = new Map(messages.map(({ id }) => [id, randomUUID()]));
  await tx.message.createMany({
    data: messages.map(({ id, parentId, parts, metadata, ...message }) => ({
      ...message,
      id: copies.get(id) ?? id,
      threadId: copy.copyId,
      parentId: copies.get(parentId ?? "") ?? null,
      parts: copyColumn(parts),
      metadata: copyColumn(metadata),
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
      body: copyColumn(body),
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
