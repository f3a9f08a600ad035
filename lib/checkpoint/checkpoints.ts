import { log } from "@/lib/log/log";
import type { ThreadMessage } from "@/lib/thread/message";
import type { AnswerChunk, AnswerParts } from "@/lib/turn/answer-parts";
import { appendTogether } from "./append-together";
import { appendBatches, type Batch, type Run, type Signs, saveWhole } from "./store";

/** How much of an answer a dying process may take with it. */
const checkpointEvery = 250;
/** A silent answer gives a sign of life this often; it is also how soon a stop is heard from elsewhere. */
const heartbeatEvery = 1_000;
/** A turn whose last sign of life is older is taken for dead. */
export const deadAfter = 6_000;

interface Watching {
  onSigns: (signs: Signs) => void;
  /** Another run has taken the turn over, or it has ended: nothing that is written here counts any more. */
  onLost: () => void;
}

/** Saves an answer while it grows, in what it has grown by, and whole at the end of a step. One save at a time. */
export class Checkpoints {
  #waiting: AnswerChunk[] = [];
  #whole: ThreadMessage["parts"] | null = null;
  #number = 1;
  #savedAt = 0;
  /** The next batch waits for no others: somebody waits for it, or the last one failed and must not fail theirs. */
  #isAlone = false;
  #saving: Promise<void> | null = null;
  readonly #timer: ReturnType<typeof setInterval>;

  constructor(
    private readonly run: Run,
    private readonly answer: AnswerParts,
    private readonly watching: Watching,
  ) {
    this.#timer = setInterval(() => {
      if (this.#isDue() && !this.#saving) void this.#saveNow();
    }, checkpointEvery);
  }

  /** Takes a chunk that the answer holds already. */
  add(chunk: AnswerChunk): void {
    this.#waiting.push(chunk);
    if (chunk.type !== "finish-step") return;
    this.#whole = this.answer.snapshot();
    this.#waiting = [];
  }

  /** Waits until all that came until now is saved, or couldn't be. */
  async flush(): Promise<void> {
    await this.#saving;
    if (this.#whole) await this.#saveNow();
    if (this.#waiting.length === 0) return;
    this.#isAlone = true;
    await this.#saveNow();
  }

  /** Ends the timer and waits for a save that is under way. */
  async stop(): Promise<void> {
    clearInterval(this.#timer);
    await this.#saving;
  }

  #isDue(): boolean {
    const grew = this.#whole !== null || this.#waiting.length > 0;
    return grew || Date.now() - this.#savedAt >= heartbeatEvery;
  }

  async #saveNow(): Promise<void> {
    this.#saving = this.#save();
    await this.#saving;
    this.#saving = null;
  }

  async #save(): Promise<void> {
    try {
      if (this.#whole) await this.#saveWhole(this.#whole);
      else await this.#append();
      this.#savedAt = Date.now();
    } catch (error) {
      log.error("a checkpoint could not be saved; the next one tries again", error);
    }
  }

  async #saveWhole(parts: ThreadMessage["parts"]): Promise<void> {
    const isOurs = await saveWhole({ ...this.run, parts, now: new Date() });
    if (this.#whole === parts) this.#whole = null;
    if (!isOurs) this.watching.onLost();
  }

  /** A batch that may have been saved without our hearing of it goes out again under the same number. */
  async #append(): Promise<void> {
    const chunks = this.#waiting;
    this.#waiting = [];
    try {
      const signs = await this.#send({ ...this.run, number: this.#number, chunks, now: new Date() });
      this.#number += 1;
      if (signs) this.watching.onSigns(signs);
      else this.watching.onLost();
    } catch (error) {
      if (!this.#whole) this.#waiting = [...chunks, ...this.#waiting];
      this.#isAlone = true;
      throw error;
    }
  }

  /** With the batches of other answers, unless somebody waits for it or the last one failed. */
  async #send(batch: Batch): Promise<Signs | null> {
    if (!this.#isAlone) return await appendTogether(batch);
    this.#isAlone = false;
    const [signs] = await appendBatches([batch]);
    return signs ?? null;
  }
}
