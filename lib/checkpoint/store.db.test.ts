import { randomUUID } from "node:crypto";
import { setImmediate as nextRound } from "node:timers/promises";
import { expect, test } from "vitest";
import { db } from "@/lib/db/client";
import { aUser } from "@/lib/db/database.fixture";
import { moveThreads } from "@/lib/session/store";
import { getThread } from "@/lib/thread/store";
import { aThread, aTurnStart, minutesAfterNoon, noon, textsOf } from "@/lib/thread/thread.fixture";
import type { AnswerChunk } from "@/lib/turn/answer-parts";
import { beginTurn, endTurn, findRunningTurn } from "@/lib/turn/store";
import { appendBatches, askToStop, type Batch, findDeadTurn, saveWhole, takeOver } from "./store";

async function aRun() {
  const thread = await aThread();
  const run = aTurnStart(thread);
  await beginTurn(run);
  return { thread, run };
}

const append = async (batch: Batch) => (await appendBatches([batch]))[0];

const says = (text: string, id = "1"): AnswerChunk[] => [
  { type: "text-start", id },
  { type: "text-delta", id, delta: text },
];

const lastText = async ({ threadId, ownerId }: { threadId: string; ownerId: string }) =>
  textsOf((await getThread(threadId, ownerId)).messages).at(-1);

test("what an answer grows by is there for the next reader, and shows that the turn lives", async () => {
  const { thread, run } = await aRun();

  await append({ ...run, number: 1, chunks: says("So "), now: minutesAfterNoon(1) });
  const more: AnswerChunk = { type: "text-delta", id: "1", delta: "far" };
  const signs = await append({ ...run, number: 2, chunks: [more], now: minutesAfterNoon(2) });

  expect(await lastText(thread)).toBe("So far");
  expect(signs).toEqual({ stopAsked: false, ownerId: thread.ownerId });
  expect(await findRunningTurn(thread.threadId, thread.ownerId)).toMatchObject({
    heartbeatAt: minutesAfterNoon(2),
  });
});

test("answers that grow at once are appended together, each to its own, and one that was taken over isn't", async () => {
  const [first, second, lost] = [await aRun(), await aRun(), await aRun()];
  await takeOver({ ...lost.run, nextRunId: randomUUID(), deadBefore: minutesAfterNoon(1), now: noon });

  const signs = await appendBatches([
    { ...first.run, number: 1, chunks: says("One"), now: minutesAfterNoon(1) },
    { ...lost.run, number: 1, chunks: says("Late"), now: minutesAfterNoon(1) },
    { ...second.run, number: 1, chunks: says("Two"), now: minutesAfterNoon(2) },
  ]);

  const { ownerId, threadId } = second.thread;
  expect(signs).toEqual([
    { stopAsked: false, ownerId: first.thread.ownerId },
    null,
    { stopAsked: false, ownerId },
  ]);
  expect(await lastText(first.thread)).toBe("One");
  expect(await lastText(second.thread)).toBe("Two");
  expect(await lastText(lost.thread)).toBe("");
  expect(await findRunningTurn(threadId, ownerId)).toMatchObject({ heartbeatAt: minutesAfterNoon(2) });
});

test("a batch that was saved without the writer hearing of it is not kept twice", async () => {
  const { thread, run } = await aRun();
  await append({ ...run, number: 1, chunks: says("Once"), now: noon });
  const again: AnswerChunk[] = [...says("Once"), { type: "text-delta", id: "1", delta: " only" }];

  await append({ ...run, number: 1, chunks: again, now: noon });

  expect(await lastText(thread)).toBe("Once only");
});

test("a sign of life alone appends nothing", async () => {
  const { run } = await aRun();

  const signs = await append({ ...run, number: 1, chunks: [], now: noon });

  expect(signs).not.toBeNull();
  expect(await db.turnChunks.count({ where: { turnId: run.turnId } })).toBe(0);
});

test("an answer saved whole takes the place of what it grew by, and the end leaves nothing behind", async () => {
  const { thread, run } = await aRun();
  await append({ ...run, number: 1, chunks: says("One."), now: noon });

  await saveWhole({ ...run, parts: [{ type: "text", text: "One." }], now: noon });
  await append({ ...run, number: 2, chunks: says(" Two."), now: noon });

  expect(await lastText(thread)).toBe("One.  Two.");
  await endTurn({ ...run, status: "completed", parts: [{ type: "text", text: "All." }], metadata: {} });
  expect(await lastText(thread)).toBe("All.");
  expect(await db.turnChunks.count({ where: { turnId: run.turnId } })).toBe(0);
});

test("whoever reads while an answer is saved whole sees each part of it once", async () => {
  const { thread, run } = await aRun();
  const words = Array.from({ length: 60 }, (_, index) => `word${index + 1}`);
  const seen: string[] = [];
  let isWritten = false;

  const write = async () => {
    for (const [index, word] of words.entries()) {
      await append({ ...run, number: index + 1, chunks: says(word, word), now: noon });
      const parts = words.slice(0, index + 1).map((text) => ({ type: "text" as const, text }));
      if (index % 2 === 1) await saveWhole({ ...run, parts, now: noon });
      // The embedded database answers without giving others a turn.
      await nextRound();
    }
    isWritten = true;
  };
  const read = async () => {
    while (!isWritten) {
      seen.push((await lastText(thread)) ?? "");
      await nextRound();
    }
  };
  await Promise.all([write(), read(), read()]);

  const states = new Set(words.map((_, index) => words.slice(0, index + 1).join(" ")));
  expect(seen.length).toBeGreaterThan(10);
  expect(seen.filter((text) => text !== "" && !states.has(text))).toEqual([]);
});

test("a run hears of a stop and of a new owner with its next checkpoint", async () => {
  const { thread, run } = await aRun();
  const accountId = await aUser();

  const asked = await askToStop(thread.threadId, thread.ownerId, noon);
  await moveThreads(thread.ownerId, accountId);

  expect(asked).toBe(true);
  expect(await append({ ...run, number: 1, chunks: [], now: noon })).toEqual({
    stopAsked: true,
    ownerId: accountId,
  });
});

test("a turn without a sign of life is taken over once, and its old run writes nothing any more", async () => {
  const { thread, run } = await aRun();
  await append({ ...run, number: 1, chunks: says("Half"), now: noon });
  const deadBefore = minutesAfterNoon(1);
  const found = await findDeadTurn(thread.threadId, thread.ownerId, deadBefore);
  const take = () => takeOver({ ...run, nextRunId: randomUUID(), deadBefore, now: minutesAfterNoon(2) });

  const taken = [await take(), await take()];

  const late = [
    await append({ ...run, number: 2, chunks: says("Late"), now: minutesAfterNoon(3) }),
    await saveWhole({ ...run, parts: [], now: minutesAfterNoon(3) }),
  ];
  await endTurn({ ...run, status: "completed", parts: [], metadata: {} });
  expect(found).toMatchObject({ turnId: run.turnId, runs: 1 });
  expect(taken).toEqual([true, false]);
  expect(late).toEqual([null, false]);
  expect(await lastText(thread)).toBe("Half");
  expect((await getThread(thread.threadId, thread.ownerId)).turn?.status).toBe("running");
});

test("a turn that lives is not found dead", async () => {
  const { thread } = await aRun();

  const found = await findDeadTurn(thread.threadId, thread.ownerId, noon);

  expect(found).toBeNull();
});
