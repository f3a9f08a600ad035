import { randomUUID } from "node:crypto";
import { expect, onTestFinished, test, vi } from "vitest";
import { log } from "@/lib/log/log";
import { getThread } from "@/lib/thread/store";
import { aThread, aTurnStart, textsOf } from "@/lib/thread/thread.fixture";
import { type AnswerChunk, AnswerParts } from "@/lib/turn/answer-parts";
import { beginTurn } from "@/lib/turn/store";
import { Checkpoints } from "./checkpoints";
import type { Run } from "./store";

const says = (text: string): AnswerChunk[] => [
  { type: "text-start", id: "1" },
  { type: "text-delta", id: "1", delta: text },
];

function open(run: Run, said: string) {
  const watching = { onSigns: vi.fn(), onLost: vi.fn() };
  const checkpoints = new Checkpoints(run, new AnswerParts(), watching);
  onTestFinished(() => checkpoints.stop());
  for (const chunk of says(said)) checkpoints.add(chunk);
  return { checkpoints, ...watching };
}

async function aRun() {
  const thread = await aThread();
  const run = aTurnStart(thread);
  await beginTurn(run);
  const text = async () => textsOf((await getThread(thread.threadId, thread.ownerId)).messages).at(-1);
  return { run, text };
}

test("answers that grow at the same time are all saved, and each hears of itself", async () => {
  const [first, second] = [await aRun(), await aRun()];

  const heard = [
    open(first.run, "One"),
    open(second.run, "Two"),
    open({ ...first.run, runId: randomUUID() }, "No"),
  ];

  await vi.waitFor(() => expect(heard[1]?.onSigns).toHaveBeenCalled());
  await vi.waitFor(() => expect(heard[2]?.onLost).toHaveBeenCalled());
  expect(await Promise.all([first.text(), second.text()])).toEqual(["One", "Two"]);
});

test("a batch that the database refuses keeps no other answer from being saved", async () => {
  vi.spyOn(log, "error").mockImplementation(() => undefined);
  onTestFinished(() => void vi.restoreAllMocks());
  const { run, text } = await aRun();

  open({ turnId: "no id at all", runId: randomUUID() }, "Never");
  const { onSigns } = open(run, "Saved");

  await vi.waitFor(() => expect(onSigns).toHaveBeenCalled(), { timeout: 5_000 });
  expect(await text()).toBe("Saved");
});
