import { expect, test } from "vitest";
import { db } from "@/lib/db/client";
import { aUser } from "@/lib/db/database.fixture";
import { getThread } from "@/lib/thread/store";
import {
  aFinishedTurn,
  aQuestion,
  aThread,
  aTurnStart,
  minutesAfterNoon,
  noon,
  textsOf,
} from "@/lib/thread/thread.fixture";
import { beginTurn, endTurn, findRunningTurn } from "./store";

const codesOf = (outcomes: PromiseSettledResult<unknown>[]) =>
  outcomes.map((outcome) => (outcome.status === "rejected" ? outcome.reason.code : "done")).sort();

test("a turn begins with the conversation up to its question and an empty answer below", async () => {
  const thread = await aThread();
  await aFinishedTurn(thread, { question: aQuestion("Design it."), answer: "Done." });
  const start = aTurnStart(thread, aQuestion("Why so?"));

  const begun = await beginTurn(start);

  const { messages, currentLeafId, turn } = await getThread(thread.threadId, thread.ownerId);
  expect(textsOf(begun.messages)).toEqual(["Design it.", "Done.", "Why so?"]);
  expect(textsOf(messages)).toEqual(["Design it.", "Done.", "Why so?", ""]);
  expect(messages.at(-1)?.metadata?.turn).toEqual({
    status: "running",
    consultant: "built-in",
    model: "rules",
  });
  expect(currentLeafId).toBe(start.answerId);
  expect(turn).toEqual({ id: start.turnId, status: "running" });
});

test("the same question sent again gets a second answer beside the first, which is kept", async () => {
  const thread = await aThread();
  const question = aQuestion("Design it.");
  const first = await aFinishedTurn(thread, { question, answer: "First answer." });
  const retry = aTurnStart(thread, { ...question, parts: [{ type: "text", text: "Something else." }] });

  const { messages } = await beginTurn(retry);

  const answers = await db.message.findMany({ where: { parentId: question.id }, select: { id: true } });
  expect(textsOf(messages)).toEqual(["Design it."]);
  expect(new Set(answers.map(({ id }) => id))).toEqual(new Set([first.answerId, retry.answerId]));
  expect((await getThread(thread.threadId, thread.ownerId)).currentLeafId).toBe(retry.answerId);
});

test("a file that comes without what it holds is refused, unless it is of a question that is there", async () => {
  const thread = await aThread();
  const file = { name: "whiteboard.png", kind: "png" as const, size: 5 };
  const asked = (data: object) => ({
    ...aQuestion(),
    parts: [{ type: "data-attachment" as const, data: { ...file, ...data } }],
  });
  const question = asked({ content: "iVBORw==" });
  await aFinishedTurn(thread, { question });

  const { messages } = await beginTurn(aTurnStart(thread, { ...asked({}), id: question.id }));
  const refused = beginTurn(aTurnStart(await aThread(), asked({})));

  expect(messages.at(-1)?.parts).toEqual(question.parts);
  await expect(refused).rejects.toMatchObject({
    code: "bad_request",
    message: 'The file "whiteboard.png" came without what it holds. Attach it again.',
  });
});

test("a message id can reach neither another thread's message nor an answer", async () => {
  const ownerId = await aUser();
  const thread = await aThread({ ownerId });
  const elsewhere = await aFinishedTurn(await aThread(), { question: aQuestion("Secret plans.") });
  const here = await aFinishedTurn(thread);

  const taken = [elsewhere.question.id, elsewhere.answerId, here.answerId];
  const outcomes = await Promise.allSettled(
    taken.map((id) => beginTurn(aTurnStart(thread, aQuestion("Mine.", id)))),
  );

  expect(codesOf(outcomes)).toEqual(["conflict", "conflict", "conflict"]);
  expect(await findRunningTurn(thread.threadId, ownerId)).toBeNull();
});

test("what a database can't hold costs one character, not the answer", async () => {
  const thread = await aThread();
  const text = `NUL ${String.fromCharCode(0)}, half an emoji ${"😀".slice(0, 1)}, a path C:\\u0000, all of one 😀`;
  const start = aTurnStart(thread, aQuestion(text));
  await beginTurn(start);

  await endTurn({ ...start, status: "completed", parts: [{ type: "text", text }], metadata: {} });

  const { messages } = await getThread(thread.threadId, thread.ownerId);
  const kept = "NUL \ufffd, half an emoji \ufffd, a path C:\\u0000, all of one 😀";
  expect(textsOf(messages)).toEqual([kept, kept]);
});

test("a turn that has ended keeps its answer and outcome whatever comes late", async () => {
  const thread = await aThread();
  const { turnId } = await beginTurn(aTurnStart(thread));
  const stopped = {
    turnId,
    ownerId: thread.ownerId,
    status: "stopped" as const,
    parts: [{ type: "text" as const, text: "Until here" }],
    metadata: { turn: { status: "stopped" as const } },
    usage: { outputTokens: 3 },
    now: minutesAfterNoon(1),
  };
  await endTurn(stopped);

  await endTurn({ ...stopped, status: "completed", parts: [], metadata: {}, now: minutesAfterNoon(3) });

  const { messages, turn, updatedAt } = await getThread(thread.threadId, thread.ownerId);
  expect(textsOf(messages).at(-1)).toBe("Until here");
  expect(messages.at(-1)?.metadata?.turn).toEqual({ status: "stopped" });
  expect(turn?.status).toBe("stopped");
  expect(updatedAt).toEqual(minutesAfterNoon(1));
});

test("a failed turn keeps its reason, its usage and the question, and frees the thread", async () => {
  const thread = await aThread();
  const { turnId } = await beginTurn(aTurnStart(thread, aQuestion("Design it.")));
  const error = { code: "provider_busy", message: "The provider is busy." };

  await endTurn({
    turnId,
    ownerId: thread.ownerId,
    status: "failed",
    parts: [],
    metadata: { turn: { status: "failed", error } },
    usage: { inputTokens: 7 },
    error,
    now: noon,
  });

  const row = await db.turn.findUnique({ where: { id: turnId } });
  const { messages } = await beginTurn(aTurnStart(thread, aQuestion("Again.")));
  expect(row).toMatchObject({ status: "failed", error, usage: { inputTokens: 7 }, endedAt: noon });
  expect(messages[1]?.metadata?.turn?.error).toEqual(error);
});
