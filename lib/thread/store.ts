import { withoutContent } from "@/lib/attachment/attachment";
import type { Forks } from "@/lib/branch/forks";
import { listForks } from "@/lib/branch/store";
import { replayChunks } from "@/lib/checkpoint/replay-chunks";
import { db } from "@/lib/db/client";
import { AppError } from "@/lib/errors";
import type { Prisma, TurnStatus } from "@/prisma/generated/client";
import type { ThreadChange, ThreadMessage } from "./message";
import { parseStoredMessage } from "./parse-message";

export type ThreadSummary = {
  id: string;
  title: string;
  updatedAt: Date;
  isRunning: boolean;
  isPinned: boolean;
  isArchived: boolean;
  tags: string[];
};

export type Thread = {
  id: string;
  title: string;
  createdAt: Date;
  updatedAt: Date;
  currentLeafId: string | null;
  /** The branch that is shown, from the first message to the current leaf. */
  messages: ThreadMessage[];
  forks: Forks;
  /** The latest turn. */
  turn: { id: string; status: TurnStatus } | null;
};

/** PostgreSQL keeps every character in a text but NUL. */
const storable = (title: string) => title.replaceAll("\0", "\ufffd");

const noSuchThread = () => new AppError("not_found", "There is no such thread.");

/** The latest first. */
export async function listThreads(ownerId: string): Promise<ThreadSummary[]> {
  const threads = await db.thread.findMany({
    where: { ownerId },
    orderBy: [{ updatedAt: "desc" }, { id: "asc" }],
    select: {
      id: true,
      title: true,
      updatedAt: true,
      pinnedAt: true,
      archivedAt: true,
      tags: true,
      turns: { where: { status: "running" }, select: { id: true }, take: 1 },
    },
  });
  return threads.map(({ turns, pinnedAt, archivedAt, ...thread }) => ({
    ...thread,
    isRunning: turns.length > 0,
    isPinned: pinnedAt !== null,
    isArchived: archivedAt !== null,
  }));
}

/** All of one moment: an answer that is saved whole meanwhile would be read with what it grew by as well. */
export const getThread = (threadId: string, ownerId: string): Promise<Thread> =>
  db.$transaction((tx) => readThread(tx, threadId, ownerId), { isolationLevel: "RepeatableRead" });

async function readThread(tx: Prisma.TransactionClient, threadId: string, ownerId: string): Promise<Thread> {
  const thread = await tx.thread.findFirst({
    where: { id: threadId, ownerId },
    select: {
      id: true,
      title: true,
      createdAt: true,
      updatedAt: true,
      currentLeafId: true,
      turns: {
        orderBy: [{ startedAt: "desc" }, { status: "asc" }],
        take: 1,
        select: {
          id: true,
          status: true,
          answerId: true,
          chunks: { orderBy: { number: "asc" }, select: { chunks: true } },
        },
      },
    },
  });
  if (!thread) throw noSuchThread();

  const { turns, ...rest } = thread;
  const branch = thread.currentLeafId ? await listBranch(threadId, ownerId, thread.currentLeafId, tx) : [];
  const forks = await listForks(threadId, ownerId, tx);
  const [turn] = turns;
  return {
    ...rest,
    messages: (turn?.chunks.length ? withGrowth(branch, turn) : branch).map(withoutFiles),
    forks,
    turn: turn ? { id: turn.id, status: turn.status } : null,
  };
}

/** The answer that is being written, with what came since it was last saved whole. */
function withGrowth(
  branch: ThreadMessage[],
  { answerId, chunks }: { answerId: string; chunks: { chunks: unknown }[] },
): ThreadMessage[] {
  const batches = chunks.map((batch) => batch.chunks);
  return branch.map((message) =>
    message.id === answerId ? { ...message, parts: replayChunks(message.parts, batches) } : message,
  );
}

/** What a picture or a PDF holds is for the consultant; whoever looks at the thread sees its name. */
const withoutFiles = (message: ThreadMessage): ThreadMessage => ({
  ...message,
  parts: message.parts.map((part) =>
    part.type === "data-attachment" ? { ...part, data: withoutContent(part.data) } : part,
  ),
});

/** Ends in "not found" unless the thread is there and theirs. */
export async function requireThread(threadId: string, ownerId: string): Promise<void> {
  if ((await db.thread.count({ where: { id: threadId, ownerId } })) === 0) throw noSuchThread();
}

/** The messages from the thread's first one to `leafId`; none when the leaf isn't in this owner's thread. */
export async function listBranch(
  threadId: string,
  ownerId: string,
  leafId: string,
  client: Prisma.TransactionClient = db,
): Promise<ThreadMessage[]> {
  const rows = await client.$queryRaw<unknown[]>`
    WITH RECURSIVE branch (id, "parentId", depth) AS (
      SELECT leaf.id, leaf."parentId", 0
      FROM message leaf JOIN thread ON thread.id = leaf."threadId"
      WHERE leaf.id = ${leafId} AND thread.id = ${threadId}::uuid AND thread."ownerId" = ${ownerId}
      UNION ALL
      SELECT parent.id, parent."parentId", branch.depth + 1
      FROM message parent JOIN branch ON parent.id = branch."parentId"
      WHERE parent."threadId" = ${threadId}::uuid
    )
    SELECT message.id, message.role::text AS role, message.parts, message.metadata, message."createdAt"
    FROM branch JOIN message ON message.id = branch.id
    ORDER BY branch.depth DESC`;
  return rows.map(parseStoredMessage);
}

/** Makes the thread where none has its id yet, whoever owns that one; true when it was made. */
export async function createThread(
  threadId: string,
  ownerId: string,
  title: string,
  client: Prisma.TransactionClient = db,
): Promise<boolean> {
  const { count } = await client.thread.createMany({
    data: [{ id: threadId, ownerId, title: storable(title) }],
    skipDuplicates: true,
  });
  return count === 1;
}

/** Makes the thread on its first use. */
export async function openThread(threadId: string, ownerId: string, title: string): Promise<void> {
  if (!(await createThread(threadId, ownerId, title))) await requireThread(threadId, ownerId);
}

const timeOf = (isSet: boolean, now: Date) => (isSet ? now : null);

/** Changes what the owner says of a thread: `updatedAt` stays, so it keeps its place in the list. */
export async function changeThread(
  threadId: string,
  ownerId: string,
  { title, isPinned, isArchived, tags }: ThreadChange,
  now: Date,
): Promise<void> {
  const { count } = await db.$transaction(async (tx) => {
    const where = { id: threadId, ownerId };
    const thread = await tx.thread.findFirst({ where, select: { updatedAt: true } });
    return tx.thread.updateMany({
      where,
      data: {
        ...(title !== undefined && { title: storable(title) }),
        ...(isPinned !== undefined && { pinnedAt: timeOf(isPinned, now) }),
        ...(isArchived !== undefined && { archivedAt: timeOf(isArchived, now) }),
        ...(tags && { tags: [...new Set(tags.map(storable))] }),
        ...(thread && { updatedAt: thread.updatedAt }),
      },
    });
  });
  if (count === 0) throw noSuchThread();
}

/** Takes the thread away with all that hangs on it: messages, turns, design, links. Gives back how it was called. */
export async function deleteThread(threadId: string, ownerId: string): Promise<string> {
  const thread = await db.thread.findFirst({ where: { id: threadId, ownerId }, select: { title: true } });
  const { count } = await db.thread.deleteMany({ where: { id: threadId, ownerId } });
  if (!thread || count === 0) throw noSuchThread();
  return thread.title;
}
