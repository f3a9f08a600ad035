import { createHash, randomUUID } from "node:crypto";
import { listBranchVersions } from "@/lib/branch/store";
import { db } from "@/lib/db/client";
import { toJsonColumn } from "@/lib/db/json-column";
import { isUniqueViolation } from "@/lib/db/unique-violation";
import { AppError } from "@/lib/errors";
import type { DesignAuthor, Prisma } from "@/prisma/generated/client";
import { canonicalText } from "./canonical";
import { type Design, designSchema, emptyDesign } from "./schema";

export interface NewDesignVersion {
  threadId: string;
  ownerId: string;
  baseVersion: number;
  design: Design;
  author: DesignAuthor;
  messageId?: string;
  /** The tool call that makes it. */
  callId?: string;
  summary: string;
  now: Date;
}

export interface DesignVersionSummary {
  number: number;
  author: DesignAuthor;
  summary: string;
  messageId: string | null;
  createdAt: Date;
}

const noSuchThread = () => new AppError("not_found", "There is no such thread.");

/** Designs that mean the same have the same hash, in whatever order their fields and items stand. */
const hashDesign = (design: Design): string =>
  createHash("sha256").update(canonicalText(design)).digest("hex");

async function requireThread(threadId: string, ownerId: string): Promise<void> {
  if ((await db.thread.count({ where: { id: threadId, ownerId } })) === 0) throw noSuchThread();
}

/** A branch that has changed nothing yet has the empty design. */
async function findLatestNumber(threadId: string, ownerId: string): Promise<number> {
  const [latest] = await listBranchVersions(db, { threadId, ownerId });
  return latest?.number ?? 0;
}

/**
 * The latest version of the branch that is shown, or the one asked for; version 0 is the empty design that every
 * thread starts from.
 */
export async function getDesign(
  threadId: string,
  ownerId: string,
  version?: number,
): Promise<{ version: number; design: Design }> {
  await requireThread(threadId, ownerId);
  const number = version ?? (await findLatestNumber(threadId, ownerId));
  if (number === 0) return { version: 0, design: emptyDesign() };
  const found = await db.designVersion.findFirst({
    where: { number, design: { threadId, thread: { ownerId } } },
    select: { body: true },
  });
  if (!found) throw new AppError("not_found", `This design has no version ${number}.`);
  return { version: number, design: designSchema.parse(found.body) };
}

async function findBase(tx: Prisma.TransactionClient, { threadId, ownerId, ...change }: NewDesignVersion) {
  const branch = { threadId, ownerId, leafId: change.messageId ?? null };
  const [latest] = await listBranchVersions(tx, branch);
  const number = latest?.number ?? 0;
  if (number !== change.baseVersion) throw newerVersion(number);
  return latest;
}

/** Numbers count the versions of all branches. */
async function findNextNumber(tx: Prisma.TransactionClient, designId: string): Promise<number> {
  const { _max } = await tx.designVersion.aggregate({ where: { designId }, _max: { number: true } });
  return (_max.number ?? 0) + 1;
}

/** Says that the version a change was made from is no longer the latest. */
export const newerVersion = (number?: number, cause?: unknown) =>
  new AppError(
    "conflict",
    `The design has changed meanwhile${number === undefined ? "" : `: it is at version ${number}`}. Look at it again and repeat the change.`,
    { cause },
  );

async function requireMessage(tx: Prisma.TransactionClient, threadId: string, messageId: string) {
  const count = await tx.message.count({ where: { id: messageId, threadId } });
  if (count === 0) throw new AppError("not_found", "The thread has no such message.");
}

async function appendVersion(tx: Prisma.TransactionClient, change: NewDesignVersion): Promise<number> {
  const { threadId, ownerId, design, author, messageId, callId, summary, now } = change;
  const { count } = await tx.thread.updateMany({
    where: { id: threadId, ownerId },
    data: { updatedAt: now },
  });
  if (count === 0) throw noSuchThread();
  if (messageId !== undefined) await requireMessage(tx, threadId, messageId);

  const { id: designId } = await tx.design.upsert({
    where: { threadId },
    create: { id: randomUUID(), threadId, createdAt: now },
    update: {},
    select: { id: true },
  });
  const base = await findBase(tx, change);
  const { number } = await tx.designVersion.create({
    data: {
      id: randomUUID(),
      designId,
      number: await findNextNumber(tx, designId),
      parentId: base?.id ?? null,
      body: toJsonColumn(design),
      hash: hashDesign(design),
      author,
      messageId: messageId ?? null,
      callId: callId ?? null,
      summary,
      createdAt: now,
    },
    select: { number: true },
  });
  return number;
}

/**
 * Appends a version to the branch of its message, else to the one that is shown; nothing that was saved is ever
 * changed. `conflict` when `baseVersion` isn't the latest of that branch.
 */
export async function saveDesignVersion(change: NewDesignVersion): Promise<{ version: number }> {
  try {
    return { version: await db.$transaction((tx) => appendVersion(tx, change)) };
  } catch (cause) {
    if (isUniqueViolation(cause)) throw newerVersion(undefined, cause);
    throw cause;
  }
}

/** Those of the branch that is shown, the newest first. */
export async function listDesignVersions(threadId: string, ownerId: string): Promise<DesignVersionSummary[]> {
  await requireThread(threadId, ownerId);
  const versions = await listBranchVersions(db, { threadId, ownerId });
  return db.designVersion.findMany({
    where: { id: { in: versions.map(({ id }) => id) } },
    orderBy: { number: "desc" },
    select: { number: true, author: true, summary: true, messageId: true, createdAt: true },
  });
}
