import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { designSchema } from "@/lib/design/schema";
import { getDesign, listDesignVersions, saveDesignVersion } from "@/lib/design/store";
import { copyBranch } from "@/lib/fork/store";
import { getThread } from "@/lib/thread/store";
import {
  aFinishedTurn,
  aQuestion,
  aThread,
  aTurnStart,
  minutesAfterNoon,
  textsOf,
} from "@/lib/thread/thread.fixture";
import { beginTurn, endTurn } from "@/lib/turn/store";
import { moveLeaf, removeQuestion } from "./store";

type ThreadRef = { threadId: string; ownerId: string };

/** A question at a place of the tree, with its answer. */
async function aTurn(thread: ThreadRef, text: string, minutes: number, parentId?: string | null) {
  const now = minutesAfterNoon(minutes);
  const start = { ...aTurnStart(thread, aQuestion(text)), parentId, now };
  await beginTurn(start);
  await endTurn({
    turnId: start.turnId,
    ownerId: thread.ownerId,
    status: "completed",
    parts: [{ type: "text", text: `About ${text}` }],
    metadata: {},
    now,
  });
  return { questionId: start.question.id, answerId: start.answerId };
}

const aVersion = (thread: ThreadRef, title: string, baseVersion: number, messageId?: string) => ({
  ...thread,
  baseVersion,
  design: designSchema.parse({ title }),
  author: messageId ? ("consultant" as const) : ("user" as const),
  ...(messageId && { messageId }),
  summary: `set title to ${title}`,
  now: minutesAfterNoon(0),
});

test("an edited question opens a branch beside the first one, and both are kept", async () => {
  const thread = await aThread();
  const first = await aTurn(thread, "orders", 0);
  const second = await aTurn(thread, "a queue", 1);
  const edited = await aTurn(thread, "a stream", 2, first.answerId);

  const { messages, forks, currentLeafId } = await getThread(thread.threadId, thread.ownerId);

  expect(textsOf(messages)).toEqual(["orders", "About orders", "a stream", "About a stream"]);
  expect(forks).toEqual({ [first.answerId]: [second.questionId, edited.questionId] });
  expect(currentLeafId).toBe(edited.answerId);
});

test("the first question can be another one too", async () => {
  const thread = await aThread();
  const first = await aTurn(thread, "orders", 0);
  const other = await aTurn(thread, "payments", 1, null);

  const { messages, forks } = await getThread(thread.threadId, thread.ownerId);

  expect(textsOf(messages)).toEqual(["payments", "About payments"]);
  expect(forks).toEqual({ "": [first.questionId, other.questionId] });
});

test("a branch is shown to its latest end", async () => {
  const thread = await aThread();
  const first = await aTurn(thread, "orders", 0);
  const second = await aTurn(thread, "a queue", 1);
  const third = await aTurn(thread, "its limits", 2);
  await aTurn(thread, "a stream", 3, first.answerId);

  await moveLeaf(thread.threadId, thread.ownerId, second.questionId);

  const { messages, currentLeafId } = await getThread(thread.threadId, thread.ownerId);
  expect(currentLeafId).toBe(third.answerId);
  expect(textsOf(messages)).toContain("a queue");
});

test("the branch that is shown stays when one of its messages is to be shown", async () => {
  const thread = await aThread();
  const first = await aTurn(thread, "orders", 0);
  await aTurn(thread, "a queue", 1);
  const latest = await aTurn(thread, "a stream", 2, first.answerId);
  const { currentLeafId } = await getThread(thread.threadId, thread.ownerId);

  await moveLeaf(thread.threadId, thread.ownerId, first.answerId);

  expect((await getThread(thread.threadId, thread.ownerId)).currentLeafId).toBe(currentLeafId);
  expect(currentLeafId).toBe(latest.answerId);
});

test("a question can't follow a message of another thread, nor a question", async () => {
  const thread = await aThread();
  const { questionId } = await aTurn(thread, "orders", 0);
  const elsewhere = await aFinishedTurn(await aThread());

  for (const parentId of [elsewhere.answerId, questionId])
    await expect(aTurn(thread, "a stream", 1, parentId)).rejects.toMatchObject({ code: "not_found" });
});

test("a branch doesn't change while an answer is being written", async () => {
  const thread = await aThread();
  const { answerId } = await aTurn(thread, "orders", 0);
  await aTurn(thread, "payments", 1, null);
  await beginTurn(aTurnStart(thread));

  const moving = moveLeaf(thread.threadId, thread.ownerId, answerId);

  await expect(moving).rejects.toMatchObject({ code: "conflict" });
});

test("someone else's branch isn't there", async () => {
  const thread = await aThread();
  const { answerId } = await aTurn(thread, "orders", 0);
  const stranger = await aThread();

  const attempts = [
    () => moveLeaf(thread.threadId, stranger.ownerId, answerId),
    () => moveLeaf(stranger.threadId, stranger.ownerId, answerId),
  ];

  for (const attempt of attempts) await expect(attempt()).rejects.toMatchObject({ code: "not_found" });
});

test("each branch has the design as its own messages and its owner made it", async () => {
  const thread = await aThread();
  const { threadId, ownerId } = thread;
  const first = await aTurn(thread, "orders", 0);
  await saveDesignVersion(aVersion(thread, "Orders", 0, first.answerId));
  const queue = await aTurn(thread, "a queue", 1);
  await saveDesignVersion(aVersion(thread, "Orders by queue", 1, queue.answerId));
  await saveDesignVersion(aVersion(thread, "Orders by hand", 2));

  const stream = await aTurn(thread, "a stream", 2, first.answerId);
  const before = await getDesign(threadId, ownerId);
  const { version } = await saveDesignVersion(aVersion(thread, "Orders by stream", 1, stream.answerId));

  expect(before).toMatchObject({ version: 1, design: { title: "Orders" } });
  expect(version).toBe(4);
  const numbers = async () => (await listDesignVersions(threadId, ownerId)).map(({ number }) => number);
  expect(await numbers()).toEqual([4, 1]);
  await moveLeaf(threadId, ownerId, queue.questionId);
  expect(await getDesign(threadId, ownerId)).toMatchObject({
    version: 3,
    design: { title: "Orders by hand" },
  });
  expect(await numbers()).toEqual([3, 2, 1]);
});

test("a thread forked at a message has what was said until then, and the design as it was there", async () => {
  const thread = await aThread();
  const { threadId, ownerId } = thread;
  const first = await aTurn(thread, "orders", 0);
  await saveDesignVersion(aVersion(thread, "Orders", 0, first.answerId));
  const second = await aTurn(thread, "a queue", 1);
  await saveDesignVersion(aVersion(thread, "Orders by queue", 1, second.answerId));
  const copyId = randomUUID();

  await copyBranch({ threadId, ownerId, messageId: first.answerId, copyId });

  const fork = await getThread(copyId, ownerId);
  expect(textsOf(fork.messages)).toEqual(["orders", "About orders"]);
  expect(fork.title).toBe("Order service (fork)");
  expect(await getDesign(copyId, ownerId)).toMatchObject({ version: 1, design: { title: "Orders" } });
  const [version] = await listDesignVersions(copyId, ownerId);
  expect(version?.messageId).toBe(fork.currentLeafId);
  expect((await getThread(threadId, ownerId)).messages).toHaveLength(4);
});

test("a question that is taken back leaves the thread as it was before", async () => {
  const thread = await aThread();
  const first = await aTurn(thread, "orders", 0);
  const second = await aTurn(thread, "a mistake", 1);

  await removeQuestion(thread.threadId, thread.ownerId, second.questionId);

  const { messages, currentLeafId, turn } = await getThread(thread.threadId, thread.ownerId);
  expect(textsOf(messages)).toEqual(["orders", "About orders"]);
  expect(currentLeafId).toBe(first.answerId);
  expect(turn?.status).toBe("completed");
});

test("a question whose answer has changed the design can't be taken back", async () => {
  const thread = await aThread();
  const { questionId, answerId } = await aTurn(thread, "orders", 0);
  await saveDesignVersion(aVersion(thread, "Orders", 0, answerId));

  const removal = removeQuestion(thread.threadId, thread.ownerId, questionId);

  await expect(removal).rejects.toMatchObject({ code: "conflict" });
  expect((await getThread(thread.threadId, thread.ownerId)).messages).toHaveLength(2);
});
