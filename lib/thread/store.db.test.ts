import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { db } from "@/lib/db/client";
import { aUser } from "@/lib/db/database.fixture";
import { emptyDesign } from "@/lib/design/schema";
import { saveDesignVersion } from "@/lib/design/store";
import { createShare } from "@/lib/share/create-share";
import { beginTurn } from "@/lib/turn/store";
import { changeThread, deleteThread, getThread, listBranch, listThreads, openThread } from "./store";
import {
  aFinishedTurn,
  aQuestion,
  aThread,
  aTurnStart,
  minutesAfterNoon,
  noon,
  textsOf,
} from "./thread.fixture";

test("a thread is made on its first use and kept as it is on the next", async () => {
  const { threadId, ownerId } = await aThread({ title: "First title" });

  await openThread(threadId, ownerId, "Second title");

  expect(await getThread(threadId, ownerId)).toMatchObject({
    title: "First title",
    messages: [],
    turn: null,
    currentLeafId: null,
  });
});

test("of two browsers that open the same new thread id, one owner gets it", async () => {
  const owners = await Promise.all([aUser(), aUser()]);
  const threadId = randomUUID();

  const outcomes = await Promise.allSettled(owners.map((ownerId) => openThread(threadId, ownerId, "Mine")));

  expect(outcomes.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
});

test("lists the threads last worked on first and says which of them is being answered", async () => {
  const ownerId = await aUser();
  const older = await aThread({ ownerId, title: "Older" });
  const newer = await aThread({ ownerId, title: "Newer" });
  await beginTurn({ ...aTurnStart(older), now: minutesAfterNoon(1) });
  await aFinishedTurn(newer);

  const threads = await listThreads(ownerId);

  expect(threads).toMatchObject([
    { title: "Older", isRunning: true },
    { title: "Newer", isRunning: false, updatedAt: noon },
  ]);
});

test("reads a branch of 600 messages from the first to the last", async () => {
  const { threadId, ownerId } = await aThread();
  const ids = Array.from({ length: 600 }, () => randomUUID());
  const rows = ids.map((id, index) => ({
    id,
    threadId,
    parentId: ids[index - 1] ?? null,
    role: index % 2 === 0 ? ("user" as const) : ("assistant" as const),
    parts: [{ type: "text", text: `message ${index}` }],
  }));
  await db.message.createMany({ data: rows });
  await db.thread.update({ where: { id: threadId }, data: { currentLeafId: ids[599] ?? null } });

  const { messages } = await getThread(threadId, ownerId);

  expect(messages.map(({ id }) => id)).toEqual(ids);
  expect(messages[599]).toMatchObject({ role: "assistant", parts: [{ type: "text", text: "message 599" }] });
});

test("a message says when it was written", async () => {
  const thread = await aThread();
  const { question } = await aFinishedTurn(thread);

  const messages = await listBranch(thread.threadId, thread.ownerId, question.id);

  expect(messages).toMatchObject([{ metadata: { createdAt: noon.toISOString() } }]);
});

test("a leaf of another thread opens no branch", async () => {
  const ownerId = await aUser();
  const thread = await aThread({ ownerId });
  const other = await aFinishedTurn(await aThread({ ownerId }));

  const messages = await listBranch(thread.threadId, ownerId, other.answerId);

  expect(messages).toEqual([]);
});

test("a renamed thread keeps its conversation", async () => {
  const { threadId, ownerId } = await aThread();
  await aFinishedTurn({ threadId, ownerId }, { question: aQuestion("Why?"), answer: "Because." });

  await changeThread(threadId, ownerId, { title: "Ledger" }, noon);

  const { title, messages } = await getThread(threadId, ownerId);
  expect(title).toBe("Ledger");
  expect(textsOf(messages)).toEqual(["Why?", "Because."]);
});

test("a thread is pinned, archived and tagged, and keeps its place in the list", async () => {
  const { threadId, ownerId } = await aThread();
  const [before] = await listThreads(ownerId);

  await changeThread(threadId, ownerId, { isPinned: true, tags: ["shop", "urgent", "shop"] }, noon);
  await changeThread(threadId, ownerId, { isArchived: true }, noon);

  const [after] = await listThreads(ownerId);
  expect(after).toEqual({ ...before, isPinned: true, isArchived: true, tags: ["shop", "urgent"] });
  await changeThread(threadId, ownerId, { isPinned: false, isArchived: false, tags: [] }, noon);
  expect(await listThreads(ownerId)).toEqual([before]);
});

test("a deleted thread takes its messages, turns, design and links along and leaves the others", async () => {
  const ownerId = await aUser();
  const kept = await aThread({ ownerId });
  const { threadId } = await aThread({ ownerId });
  const { answerId } = await aFinishedTurn({ threadId, ownerId });
  const version = {
    threadId,
    ownerId,
    design: emptyDesign(),
    author: "user",
    summary: "",
    now: noon,
  } as const;
  await saveDesignVersion({ ...version, baseVersion: 0, messageId: answerId });
  await saveDesignVersion({ ...version, baseVersion: 1 });
  const share = {
    threadId,
    ownerId,
    mode: "snapshot",
    conversation: true,
    expiresInDays: 1,
    now: noon,
  } as const;
  await createShare(share);

  await deleteThread(threadId, ownerId);

  const ofThread = { where: { threadId } };
  const left = await Promise.all([
    db.message.count(ofThread),
    db.turn.count(ofThread),
    db.design.count(ofThread),
    db.designVersion.count({ where: { messageId: answerId } }),
    db.share.count(ofThread),
  ]);
  expect(left).toEqual([0, 0, 0, 0, 0]);
  expect((await listThreads(ownerId)).map(({ id }) => id)).toEqual([kept.threadId]);
});
