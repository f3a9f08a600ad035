import { afterEach, describe, expect, test } from "vitest";
import type { AnswerChunk } from "./answer-parts";
import { findLocalTurn, listLocalTurns, openRunningTurn } from "./running-turns";

const text = (delta: string): AnswerChunk => ({ type: "text-delta", id: "1", delta });
const aTurn = () => openRunningTurn({ turnId: "turn", runId: "run", threadId: "thread", ownerId: "owner" });

async function readAll(stream: ReadableStream<AnswerChunk>): Promise<AnswerChunk[]> {
  const read: AnswerChunk[] = [];
  for await (const chunk of stream) read.push(chunk);
  return read;
}

afterEach(() => {
  for (const turn of listLocalTurns()) turn.end();
});

describe("a running turn", () => {
  test("gives a late listener the answer from its start, then live, without gap or repeat", async () => {
    const turn = aTurn();
    turn.publish(text("a"));
    turn.publish(text("b"));
    const reading = readAll(turn.listen());

    turn.publish(text("c"));
    turn.end();

    expect(await reading).toEqual([text("a"), text("b"), text("c")]);
  });

  test("goes on when a listener leaves", async () => {
    const turn = aTurn();
    const leaving = turn.listen().getReader();
    const staying = readAll(turn.listen());
    turn.publish(text("a"));
    await leaving.read();

    await leaving.cancel();
    turn.publish(text("b"));
    turn.end();

    expect(turn.abort.signal.aborted).toBe(false);
    expect(await staying).toEqual([text("a"), text("b")]);
  });

  test("is found by its owner only, and no longer once it has ended", () => {
    const turn = aTurn();

    const found = findLocalTurn("thread", "owner");
    const foreign = findLocalTurn("thread", "someone else");
    turn.end();

    expect(found?.turnId).toBe("turn");
    expect(foreign).toBeNull();
    expect(findLocalTurn("thread", "owner")).toBeNull();
  });
});
