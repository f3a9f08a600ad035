import { expect, onTestFinished, test, vi } from "vitest";
import { db } from "@/lib/db/client";
import { log } from "@/lib/log/log";
import { aThread, aTurnStart } from "@/lib/thread/thread.fixture";
import { AnswerParts } from "@/lib/turn/answer-parts";
import { beginTurn } from "@/lib/turn/store";
import { Checkpoints } from "./checkpoints";
import type { Run } from "./store";

async function aRun() {
  const run = aTurnStart(await aThread());
  await beginTurn(run);
  return run;
}

function grow(run: Run) {
  const onSigns = vi.fn();
  const checkpoints = new Checkpoints(run, new AnswerParts(), { onSigns, onLost: vi.fn() });
  onTestFinished(() => checkpoints.stop());
  checkpoints.add({ type: "text-start", id: "1" });
  checkpoints.add({ type: "text-delta", id: "1", delta: "Saved" });
  return onSigns;
}

test("an answer that something has locked doesn't keep another from being saved", async () => {
  vi.spyOn(log, "error").mockImplementation(() => undefined);
  onTestFinished(() => void vi.restoreAllMocks());
  const runs = [await aRun(), await aRun()];
  const [isHeld, isEnough] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  const holding = db.$transaction(
    async (tx) => {
      await tx.$queryRaw`SELECT id FROM turn WHERE id = ${runs[0]?.turnId}::uuid FOR UPDATE`;
      isHeld.resolve();
      await isEnough.promise;
    },
    { timeout: 20_000 },
  );
  await isHeld.promise;

  const [locked, free] = runs.map(grow);

  await vi.waitFor(() => expect(free).toHaveBeenCalled(), { timeout: 10_000 });
  expect(locked).not.toHaveBeenCalled();
  isEnough.resolve();
  await holding;
  await vi.waitFor(() => expect(locked).toHaveBeenCalled(), { timeout: 10_000 });
});
