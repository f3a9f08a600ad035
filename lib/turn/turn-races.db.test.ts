import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { db } from "@/lib/db/client";
import { aUser } from "@/lib/db/database.fixture";
import { aQuestion, aThread, aTurnStart, noon } from "@/lib/thread/thread.fixture";
import { beginTurn, endTurn, findRunningTurn } from "./store";

const codesOf = (outcomes: PromiseSettledResult<unknown>[]) =>
  outcomes.map((outcome) => (outcome.status === "rejected" ? outcome.reason.code : "done")).sort();

test("of turns that begin at once in one thread exactly one runs", async () => {
  const thread = await aThread();
  const starts = [1, 2, 3, 4].map((number) => aTurnStart(thread, aQuestion(`Question ${number}`)));

  const outcomes = await Promise.allSettled(starts.map((start) => beginTurn(start)));

  expect(codesOf(outcomes)).toEqual(["conflict", "conflict", "conflict", "done"]);
  expect(await db.message.count({ where: { threadId: thread.threadId } })).toBe(2);
});

test("of first messages that are sent at once one makes the thread, and the others find it busy", async () => {
  const thread = { threadId: randomUUID(), ownerId: await aUser() };
  const starts = [1, 2, 3].map(() => ({ ...aTurnStart(thread), title: "Order service" }));

  const outcomes = await Promise.allSettled(starts.map((start) => beginTurn(start)));

  expect(codesOf(outcomes)).toEqual(["conflict", "conflict", "done"]);
  expect(await db.message.count({ where: { threadId: thread.threadId } })).toBe(2);
});

test("one question sent twice at once is answered once", async () => {
  const thread = await aThread();
  const question = aQuestion();

  const outcomes = await Promise.allSettled([1, 2].map(() => beginTurn(aTurnStart(thread, question))));

  expect(codesOf(outcomes)).toEqual(["conflict", "done"]);
  expect(await db.message.count({ where: { threadId: thread.threadId } })).toBe(2);
});

test("threads are answered side by side", async () => {
  const ownerId = await aUser();
  const threads = await Promise.all([1, 2, 3].map(() => aThread({ ownerId })));

  const outcomes = await Promise.allSettled(threads.map((thread) => beginTurn(aTurnStart(thread))));

  expect(codesOf(outcomes)).toEqual(["done", "done", "done"]);
});

test("ending a turn while the next one begins never locks the two up", async () => {
  const thread = await aThread();
  const rounds = Array.from({ length: 8 }, () => randomUUID());
  let running = (await beginTurn(aTurnStart(thread))).turnId;

  for (const _ of rounds) {
    const next = aTurnStart(thread);
    const end = { turnId: running, ownerId: thread.ownerId, parts: [], metadata: {}, now: noon };
    const [, begun] = await Promise.allSettled([endTurn({ ...end, status: "completed" }), beginTurn(next)]);
    running = begun.status === "fulfilled" ? next.turnId : (await beginTurn(next)).turnId;
  }

  expect((await findRunningTurn(thread.threadId, thread.ownerId))?.turnId).toBe(running);
});
