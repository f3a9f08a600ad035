import { setImmediate as nextRound } from "node:timers/promises";
import { expect, onTestFinished, test, vi } from "vitest";
import { startAnthropic } from "@/e2e/fakes/anthropic";
import { appendBatches } from "@/lib/checkpoint/store";
import { chooseConsultant } from "@/lib/consultant/choose-consultant";
import { getThread } from "@/lib/thread/store";
import { aQuestion, aThread, aTurnStart } from "@/lib/thread/thread.fixture";
import type { AnswerChunk } from "./answer-parts";
import { reviveTurn } from "./revive-turn";
import { findLocalTurn } from "./running-turns";
import { beginTurn } from "./store";

const words = Array.from({ length: 60 }, (_, index) => `w${index + 1} `);
const shown = words.slice(0, 12);

/** A turn whose process appended three batches of an answer and died. */
async function aDeadTurn() {
  const { consultant, modelId } = await chooseConsultant();
  const thread = await aThread();
  const question = aQuestion("Count. [pace:60]");
  const now = new Date(Date.now() - 60_000);
  const start = { ...aTurnStart(thread, question), consultant, model: modelId, now };
  await beginTurn(start);
  const { turnId, runId } = start;
  const deltas = [0, 4, 8].map((from): AnswerChunk => {
    const delta = shown.slice(from, from + 4).join("");
    return { type: "text-delta", id: "1", delta };
  });
  const opening: AnswerChunk[] = [{ type: "start-step" }, { type: "text-start", id: "1" }];
  for (const [index, delta] of deltas.entries()) {
    const chunks = index === 0 ? [...opening, delta] : [delta];
    await appendBatches([{ turnId, runId, number: index + 1, chunks, now }]);
  }
  return thread;
}

async function savedText(thread: { threadId: string; ownerId: string }): Promise<string> {
  const { messages } = await getThread(thread.threadId, thread.ownerId);
  const parts = messages.at(-1)?.parts ?? [];
  return parts.map((part) => (part.type === "text" ? part.text : "")).join("");
}

test("an answer that is taken over goes on after what was shown, for whoever looks meanwhile", async () => {
  const standIn = await startAnthropic();
  onTestFinished(() => standIn.close());
  standIn.script({ when: /Count/, steps: [{ blocks: [{ type: "text", text: words.join("") }] }] });
  vi.stubEnv("ANTHROPIC_API_KEY", "key-of-the-stand-in");
  vi.stubEnv("ANTHROPIC_BASE_URL", standIn.url);
  const thread = await aDeadTurn();
  const seen = [await savedText(thread)];

  await reviveTurn(thread.threadId, thread.ownerId);
  while (findLocalTurn(thread.threadId, thread.ownerId)) {
    seen.push(await savedText(thread));
    // The embedded database answers without giving the answer's own timers a turn.
    await nextRound();
  }
  seen.push(await savedText(thread));

  const whole = words.join("");
  expect(seen.filter((text) => !whole.startsWith(text))).toEqual([]);
  expect(seen.at(0)).toBe(shown.join(""));
  expect(seen.some((text) => text.length > shown.join("").length && text.length < whole.length)).toBe(true);
  expect(seen.at(-1)).toBe(whole);
});
