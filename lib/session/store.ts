import { prismaAdapter } from "better-auth/adapters/prisma";
import { db } from "../db/client";

/** Users, accounts and sessions, as Better Auth keeps them. */
export const sessionDatabase = prismaAdapter(db, { provider: "postgresql", transaction: true });

/** What a guest made, and the record of it, stays theirs when they sign up or sign in. */
export async function moveThreads(guestId: string, ownerId: string): Promise<void> {
  await db.$transaction([
    db.thread.updateMany({ where: { ownerId: guestId }, data: { ownerId } }),
    db.auditEvent.updateMany({ where: { ownerId: guestId }, data: { ownerId } }),
  ]);
}
