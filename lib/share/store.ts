import { db } from "@/lib/db/client";
import { AppError } from "@/lib/errors";
import type { ShareMode } from "@/prisma/generated/client";

export interface ShareSummary {
  id: string;
  mode: ShareMode;
  conversation: boolean;
  createdAt: Date;
  expiresAt: Date;
  revokedAt: Date | null;
  views: number;
  lastViewedAt: Date | null;
}

export interface NewShare {
  id: string;
  threadId: string;
  ownerId: string;
  tokenHash: string;
  mode: ShareMode;
  conversation: boolean;
  title: string;
  /** The frozen version of a snapshot; 0 is the empty design. */
  version: number;
  leafMessageId: string | null;
  expiresAt: Date;
  now: Date;
}

/** What a link's row says for the server alone: `ownerId` and `threadId` never reach the reader. */
export interface OpenedShare {
  id: string;
  threadId: string;
  ownerId: string;
  mode: ShareMode;
  conversation: boolean;
  title: string;
  version: number;
  leafMessageId: string | null;
  expiresAt: Date;
}

const noSuchThread = () => new AppError("not_found", "There is no such thread.");

export async function saveShare(share: NewShare): Promise<void> {
  const { id, threadId, ownerId, version, now, ...fields } = share;
  const thread = await db.thread.findFirst({
    where: { id: threadId, ownerId },
    select: {
      design: { select: { versions: { where: { number: version }, select: { id: true } } } },
    },
  });
  if (!thread) throw noSuchThread();

  const designVersionId = thread.design?.versions[0]?.id ?? null;
  await db.share.create({ data: { ...fields, id, threadId, designVersionId, createdAt: now } });
}

/** The newest first, with those that have ended. */
export async function listShares(threadId: string, ownerId: string): Promise<ShareSummary[]> {
  const thread = await db.thread.findFirst({
    where: { id: threadId, ownerId },
    select: {
      shares: {
        orderBy: [{ createdAt: "desc" }, { id: "asc" }],
        select: {
          id: true,
          mode: true,
          conversation: true,
          createdAt: true,
          expiresAt: true,
          revokedAt: true,
          views: true,
          lastViewedAt: true,
        },
      },
    },
  });
  if (!thread) throw noSuchThread();
  return thread.shares;
}

/** Ends a link at once; one that was revoked before keeps the time of it. Gives back what it opened, by name. */
export async function revokeShare(
  shareId: string,
  threadId: string,
  ownerId: string,
  now: Date,
): Promise<string> {
  const share = { id: shareId, threadId, thread: { ownerId } };
  const found = await db.share.findFirst({ where: share, select: { title: true } });
  if (!found) throw new AppError("not_found", "There is no such link.");
  await db.share.updateMany({ where: { ...share, revokedAt: null }, data: { revokedAt: now } });
  return found.title;
}

const openedFields = {
  id: true,
  mode: true,
  conversation: true,
  title: true,
  leafMessageId: true,
  expiresAt: true,
  designVersion: { select: { number: true } },
  thread: { select: { id: true, ownerId: true } },
} as const;

const isOpen = (tokenHash: string, now: Date) => ({ tokenHash, revokedAt: null, expiresAt: { gt: now } });

interface ShareRow extends Omit<OpenedShare, "threadId" | "ownerId" | "version"> {
  designVersion: { number: number } | null;
  thread: { id: string; ownerId: string };
}

const toOpened = ({ thread, designVersion, ...rest }: ShareRow): OpenedShare => ({
  ...rest,
  threadId: thread.id,
  ownerId: thread.ownerId,
  version: designVersion?.number ?? 0,
});

/** Finds a link that is open at `now` and counts the view, in one statement; null for every other token. */
export async function viewShare(tokenHash: string, now: Date): Promise<OpenedShare | null> {
  const [share] = await db.share.updateManyAndReturn({
    where: isOpen(tokenHash, now),
    data: { views: { increment: 1 }, lastViewedAt: now },
    select: openedFields,
  });
  return share ? toOpened(share) : null;
}

/** The same for what looks at a link without reading it, such as the picture of its address: no view is counted. */
export async function findShare(tokenHash: string, now: Date): Promise<OpenedShare | null> {
  const share = await db.share.findFirst({ where: isOpen(tokenHash, now), select: openedFields });
  return share && toOpened(share);
}
