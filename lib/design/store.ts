import { createHash, randomUUID } from "node:crypto";
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

/** The latest version, or the one asked for; version 0 is the empty design that every thread starts from. */
export async function getDesign(
  threadId: string,
  ownerId: string,
  version?: number,
): Promise<{ version: number; design: Design }> {
  const thread = await db.thread.findFirst({
    where: { id: threadId, ownerId },
    select: {
      design: {
        select: {
          versions: {
            ...(version !== undefined && { where: { number: version } }),
            orderBy: { number: "desc" },
            take: 1,
            select: { number: true, body: true },
          },
        },
      },
    },
  });
  if (!thread) throw noSuchThread();

  const [found] = thread.design?.versions ?? [];
  if (found) return { version: found.number, design: designSchema.parse(found.body) };
  if (version) throw new AppError("not_found", `This design has no version ${version}.`);
  return { version: 0, design: emptyDesign() };
}

async function findBase(tx: Prisma.TransactionClient, designId: string, baseVersion: number) {
  const latest = await tx.designVersion.findFirst({
    where: { designId },
    orderBy: { number: "desc" },
    select: { id: true, number: true },
  });
  const number = latest?.number ?? 0;
  if (number !== baseVersion) throw newerVersion(number);
  return latest;
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
  const { threadId, ownerId, baseVersion, design, author, messageId, callId, summary, now } = change;
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
  const base = await findBase(tx, designId, baseVersion);
  const { number } = await tx.designVersion.create({
    data: {
      id: randomUUID(),
      designId,
      number: baseVersion + 1,
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

/** Appends a version; nothing that was saved is ever changed. `conflict` when `baseVersion` isn't the latest. */
export async function saveDesignVersion(change: NewDesignVersion): Promise<{ version: number }> {
  try {
    return { version: await db.$transaction((tx) => appendVersion(tx, change)) };
  } catch (cause) {
    if (isUniqueViolation(cause)) throw newerVersion(undefined, cause);
    throw cause;
  }
}

/** The newest first. */
export async function listDesignVersions(threadId: string, ownerId: string): Promise<DesignVersionSummary[]> {
  const thread = await db.thread.findFirst({
    where: { id: threadId, ownerId },
    select: {
      design: {
        select: {
          versions: {
            orderBy: { number: "desc" },
            select: { number: true, author: true, summary: true, messageId: true, createdAt: true },
          },
        },
      },
    },
  });
  if (!thread) throw noSuchThread();
  return thread.design?.versions ?? [];
}
