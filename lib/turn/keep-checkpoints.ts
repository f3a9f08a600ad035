import type { AnswerParts } from "./answer-parts";

/** How much of an answer a dying process may take with it. */
const checkpointEvery = 1_000;
/** A turn whose last sign of life is older than `deadAfter` is taken for dead. */
const heartbeatEvery = 5_000;
export const deadAfter = 30_000;

interface Checkpoints {
  /** Ends the timer and waits for a save that is under way. */
  stop(): Promise<void>;
}

/**
 * Saves the answer while it grows, and a sign of life while it doesn't. Runs on a timer beside the stream,
 * so a streamed token costs nothing, and never saves twice at a time.
 */
export function keepCheckpoints(answer: AnswerParts, save: () => Promise<void>): Checkpoints {
  let savedChanges = -1;
  let savedAt = 0;
  let saving: Promise<void> = Promise.resolve();
  let isSaving = false;

  const saveNow = async () => {
    isSaving = true;
    const changes = answer.changes;
    try {
      await save();
      savedChanges = changes;
      savedAt = Date.now();
    } catch (error) {
      console.error("A checkpoint could not be saved; the next one tries again.", error);
    } finally {
      isSaving = false;
    }
  };

  const timer = setInterval(() => {
    const isDue = answer.changes !== savedChanges || Date.now() - savedAt >= heartbeatEvery;
    if (isDue && !isSaving) saving = saveNow();
  }, checkpointEvery);

  return {
    async stop() {
      clearInterval(timer);
      await saving;
    },
  };
}
