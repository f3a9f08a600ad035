import { log } from "@/lib/log/log";
import { connectRedis, findRedis } from "@/lib/redis/connect-redis";
import type { AnswerChunk } from "./answer-parts";

/** The last entry of a run's list: its answer has ended, or its process has. */
export const endMark = "end";

/** A run that no longer grows is of use for as long as a page may take to come back to it. */
const keptForSeconds = 600;

export const listOf = (runId: string) => `lintel:run:${runId}`;
export const channelOf = (runId: string) => `lintel:run:${runId}:grown`;

export interface Relay {
  push: (chunk: AnswerChunk) => void;
  end: () => void;
}

const nowhere: Relay = { push: () => undefined, end: () => undefined };

/** Tells the other instances what a run publishes: a list that only grows, and a word whenever it has. */
class RunRelay implements Relay {
  readonly #entries: string[] = [];
  #sent = 0;
  #isSending = false;

  constructor(private readonly runId: string) {}

  push(chunk: AnswerChunk): void {
    this.#entries.push(JSON.stringify(chunk));
    void this.#send();
  }

  end(): void {
    this.#entries.push(endMark);
    void this.#send();
  }

  /** What can't be sent now goes with the next chunk; nobody waits for it. */
  async #send(): Promise<void> {
    if (this.#isSending) return;
    this.#isSending = true;
    try {
      while (this.#sent < this.#entries.length) this.#sent = await this.#sendRest();
    } catch (error) {
      log.error("an answer could not be passed on through Redis; the next part tries again", error);
    } finally {
      this.#isSending = false;
    }
  }

  async #sendRest(): Promise<number> {
    const redis = findRedis();
    const total = this.#entries.length;
    if (!redis) throw new Error("Redis is away.");
    const list = listOf(this.runId);
    const length = await redis.commands.rPush(list, this.#entries.slice(this.#sent, total));
    // A server that was started again has forgotten what came before.
    if (length !== total)
      await redis.commands.multi().del(list).rPush(list, this.#entries.slice(0, total)).exec();
    await redis.commands.expire(list, keptForSeconds);
    await redis.commands.publish(channelOf(this.runId), String(total));
    return total;
  }
}

/** Where a run passes its chunks on to; without Redis nowhere, and the checkpoints alone tell other instances. */
export const openRelay = (runId: string): Relay => (connectRedis() ? new RunRelay(runId) : nowhere);
