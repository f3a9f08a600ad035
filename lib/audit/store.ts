import { randomUUID } from "node:crypto";
import { db } from "@/lib/db/client";
import type { AuditKind } from "@/prisma/generated/client";

export interface NewAuditEvent {
  ownerId: string;
  kind: AuditKind;
  now: Date;
  /** The id of the thread or link that it is about. */
  subjectId?: string;
  title?: string;
  detail?: string;
  network?: string;
}

export interface AuditEntry {
  id: string;
  kind: AuditKind;
  subjectId: string | null;
  title: string | null;
  detail: string | null;
  network: string | null;
  count: number;
  at: Date;
  lastAt: Date;
}

const shown = {
  id: true,
  kind: true,
  subjectId: true,
  title: true,
  detail: true,
  network: true,
  count: true,
  at: true,
  lastAt: true,
} as const;

const hour = 60 * 60 * 1000;

export async function recordEvent({ now, ...event }: NewAuditEvent): Promise<void> {
  await db.auditEvent.create({ data: { ...event, id: randomUUID(), at: now, lastAt: now } });
}

/** A link that many open would fill the trail: openings within an hour of the first are one entry with a count. */
export async function recordOpening(
  event: Omit<NewAuditEvent, "kind"> & { subjectId: string },
): Promise<void> {
  const { ownerId, subjectId, now } = event;
  const { count } = await db.auditEvent.updateMany({
    where: { ownerId, subjectId, kind: "share_opened", at: { gt: new Date(now.getTime() - hour) } },
    data: { count: { increment: 1 }, lastAt: now },
  });
  if (count === 0) await recordEvent({ ...event, kind: "share_opened" });
}

/** The newest first. */
export async function listEvents(ownerId: string, limit: number): Promise<AuditEntry[]> {
  return db.auditEvent.findMany({
    where: { ownerId },
    orderBy: [{ at: "desc" }, { id: "asc" }],
    take: limit,
    select: shown,
  });
}
