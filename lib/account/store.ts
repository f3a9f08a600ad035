import { db } from "@/lib/db/client";
import { AppError } from "@/lib/errors";

const noSuchAccount = () => new AppError("not_found", "There is no such account.");

const wholeThread = {
  messages: { orderBy: { createdAt: "asc" } },
  turns: { orderBy: { startedAt: "asc" } },
  design: { include: { versions: { orderBy: { number: "asc" } } } },
  // What opens a link is its token's hash: it is the program's, and nobody's data.
  shares: { omit: { tokenHash: true }, orderBy: { createdAt: "asc" } },
} as const;

/** Everything that is kept about a person, but for what signs them in: passwords and tokens, hashed or not. */
export async function readAccount(ownerId: string) {
  const account = await db.user.findUnique({
    where: { id: ownerId },
    include: {
      sessions: { omit: { token: true } },
      accounts: {
        omit: { accessToken: true, refreshToken: true, idToken: true, password: true },
      },
      auditEvents: { orderBy: { at: "asc" } },
      threads: { include: wholeThread, orderBy: { createdAt: "asc" } },
    },
  });
  if (!account) throw noSuchAccount();
  return account;
}

export async function listRunningThreads(ownerId: string): Promise<string[]> {
  const turns = await db.turn.findMany({
    where: { status: "running", thread: { ownerId } },
    select: { threadId: true },
  });
  return turns.map(({ threadId }) => threadId);
}

/** Takes away the person and every row that hangs on them: nothing is kept, hidden or marked as deleted. */
export async function deleteAccount(ownerId: string): Promise<void> {
  const user = await db.user.findUnique({ where: { id: ownerId }, select: { email: true } });
  if (!user) throw noSuchAccount();
  await db.$transaction([
    db.verification.deleteMany({ where: { identifier: { contains: user.email } } }),
    db.user.delete({ where: { id: ownerId } }),
  ]);
}
