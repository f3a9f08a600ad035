import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { aUser } from "@/lib/db/database.fixture";
import { getDesign } from "@/lib/design/store";
import { moveThreads } from "@/lib/session/store";
import { getThread } from "@/lib/thread/store";
import { aQuestion, aThread, aTurnStart } from "@/lib/thread/thread.fixture";
import type { AnswerChunk } from "./answer-parts";
import { interruptTurns } from "./interrupt-turns";
import { joinTurn } from "./join-turn";
import { lookAtThread } from "./look-at-thread";
import { reviveTurn } from "./revive-turn";
import { findLocalTurn, handOverTurns } from "./running-turns";
import { startTurn } from "./start-turn";
import { stopTurn } from "./stop-turn";
import { beginTurn } from "./store";

const shop = "I need to build an e-commerce platform with inventory, payments, and user management";

const aTurn = async () => ({ threadId: randomUUID(), ownerId: await aUser(), question: aQuestion(shop) });

async function readAll(stream: ReadableStream<AnswerChunk>): Promise<AnswerChunk[]> {
  const chunks: AnswerChunk[] = [];
  for await (const chunk of stream) chunks.push(chunk);
  return chunks;
}

const textOf = (chunks: AnswerChunk[]) =>
  chunks.flatMap((chunk) => (chunk.type === "text-delta" ? [chunk.delta] : [])).join("");

async function savedAnswer(threadId: string, ownerId: string) {
  const { messages } = await getThread(threadId, ownerId);
  const answer = messages.at(-1);
  const text = answer?.parts.flatMap((part) => (part.type === "text" ? [part.text] : [])).join("");
  return { text, turn: answer?.metadata?.turn, questions: messages.map(({ role }) => role) };
}

describe("a turn", () => {
  test("saves what it streamed, and the design with it", async () => {
    const { threadId, ownerId, question } = await aTurn();

    const chunks = await readAll(await startTurn({ threadId, ownerId, question }));

    const { text, turn, questions } = await savedAnswer(threadId, ownerId);
    const { version, design } = await getDesign(threadId, ownerId);
    expect(text).toBe(textOf(chunks));
    expect(turn).toMatchObject({ status: "completed", consultant: "built-in" });
    expect(chunks.at(-1)).toMatchObject({ type: "finish", messageMetadata: { turn } });
    expect(questions).toEqual(["user", "assistant"]);
    expect(version).toBeGreaterThan(0);
    expect(design.components.length).toBeGreaterThan(3);
  });

  test("goes on to its end when the listener leaves at once", async () => {
    const { threadId, ownerId, question } = await aTurn();
    const stream = await startTurn({ threadId, ownerId, question });
    const ended = findLocalTurn(threadId, ownerId)?.ended;

    await stream.cancel();
    await ended;

    const { text, turn } = await savedAnswer(threadId, ownerId);
    expect(turn?.status).toBe("completed");
    expect(text).toContain("built-in");
  });

  test("gives a second listener the whole answer, and nobody else's", async () => {
    const { threadId, ownerId, question } = await aTurn();
    const first = readAll(await startTurn({ threadId, ownerId, question }));

    const second = await joinTurn(threadId, ownerId);
    const stranger = joinTurn(threadId, await aUser());

    await expect(stranger).rejects.toMatchObject({ code: "not_found" });
    expect(second && (await readAll(second))).toEqual(await first);
    expect(await joinTurn(threadId, ownerId)).toBeNull();
  });

  test("refuses a second question while it runs", async () => {
    const { threadId, ownerId, question } = await aTurn();
    const running = readAll(await startTurn({ threadId, ownerId, question }));

    const second = startTurn({ threadId, ownerId, question: aQuestion("And Kafka?") });

    await expect(second).rejects.toMatchObject({ code: "conflict" });
    await running;
  });

  test("that is stopped keeps what was shown and says so, to the listener and in the record", async () => {
    const { threadId, ownerId, question } = await aTurn();
    const reading = readAll(await startTurn({ threadId, ownerId, question }));

    const kept = await stopTurn(threadId, ownerId);

    const chunks = await reading;
    const { text, turn } = await savedAnswer(threadId, ownerId);
    expect(turn?.status).toBe("stopped");
    expect(text).toBe(textOf(chunks));
    expect(kept?.metadata?.turn?.status).toBe("stopped");
    expect(chunks.at(-1)).toMatchObject({ type: "finish", messageMetadata: { turn: { status: "stopped" } } });
  });

  test("may end by itself when the process is told to end", async () => {
    const { threadId, ownerId, question } = await aTurn();
    const reading = readAll(await startTurn({ threadId, ownerId, question }));

    await interruptTurns(20_000);

    await reading;
    expect((await savedAnswer(threadId, ownerId)).turn?.status).toBe("completed");
  });

  test("that outlives its process is saved and handed over; the next look says it was interrupted", async () => {
    const { threadId, ownerId, question } = await aTurn();
    const reading = readAll(await startTurn({ threadId, ownerId, question }));

    await interruptTurns(0);

    const chunks = await reading;
    const handedOver = await savedAnswer(threadId, ownerId);
    await lookAtThread(threadId, ownerId);
    const seen = await savedAnswer(threadId, ownerId);
    expect(chunks.map(({ type }) => type)).not.toContain("finish");
    expect(handedOver.turn?.status).toBe("running");
    expect(seen.turn?.status).toBe("interrupted");
    expect(seen.text).toContain(textOf(chunks));
  });

  test("isn't taken from the process that is still at it, however late its sign of life", async () => {
    const { threadId, ownerId, question } = await aTurn();
    const reading = readAll(await startTurn({ threadId, ownerId, question }));

    await reviveTurn(threadId, ownerId, new Date(Date.now() + 3_600_000));

    await reading;
    expect((await savedAnswer(threadId, ownerId)).turn?.status).toBe("completed");
  });

  test("that died with its process makes way for the next question", async () => {
    const thread = await aThread();
    const dead = aTurnStart(thread);
    await beginTurn({ ...dead, now: new Date(Date.now() - 60_000) });

    await readAll(await startTurn({ ...thread, question: aQuestion(shop) }));

    const { messages } = await getThread(thread.threadId, thread.ownerId);
    const statuses = messages.flatMap(({ metadata }) => metadata?.turn?.status ?? []);
    expect(statuses).toEqual(["interrupted", "completed"]);
  });

  test("ends in the account of a guest who signs up meanwhile", async () => {
    const { threadId, ownerId, question } = await aTurn();
    const accountId = await aUser();
    const reading = readAll(await startTurn({ threadId, ownerId, question }));

    await moveThreads(ownerId, accountId);
    handOverTurns(ownerId, accountId);

    await reading;
    expect((await savedAnswer(threadId, accountId)).turn?.status).toBe("completed");
  });

  test("can be tried again: the same question gets another answer in its place", async () => {
    const { threadId, ownerId, question } = await aTurn();
    const reading = readAll(await startTurn({ threadId, ownerId, question }));
    await stopTurn(threadId, ownerId);
    await reading;

    await readAll(await startTurn({ threadId, ownerId, question }));

    const { turn, questions } = await savedAnswer(threadId, ownerId);
    expect(turn?.status).toBe("completed");
    expect(questions).toEqual(["user", "assistant"]);
  });
});
