import { setTimeout as pause } from "node:timers/promises";
import { findRedis, type Redis } from "@/lib/redis/connect-redis";
import type { AnswerChunk } from "./answer-parts";
import { channelOf, endMark, listOf } from "./relay-run";
import { streamOf } from "./stream-of";

/** After so long without a word it is looked whether the run still goes on. */
const silenceMs = 2_000;
const atOnce = 500;

const isChunk = (value: unknown): value is AnswerChunk =>
  typeof value === "object" && value !== null && "type" in value;

const readEntry = (entry: string): AnswerChunk[] => {
  const value: unknown = JSON.parse(entry);
  return isChunk(value) ? [value] : [];
};

/** A bell that rings for each word on a run's channel; one that rang while nobody waited isn't lost. */
async function hearGrowth({ subscriber }: Redis, runId: string) {
  let hasRung = false;
  let wake = () => {};
  const ring = () => {
    hasRung = true;
    wake();
  };
  await subscriber.subscribe(channelOf(runId), ring);
  return {
    async next(): Promise<boolean> {
      if (!hasRung) await Promise.race([new Promise<void>((resolve) => (wake = resolve)), pause(silenceMs)]);
      const rang = hasRung;
      hasRung = false;
      return rang;
    },
    stop: () => subscriber.unsubscribe(channelOf(runId), ring).catch(() => undefined),
  };
}

/** Everything that a run published, as far as Redis still has it. */
export async function readRun(runId: string): Promise<AnswerChunk[]> {
  const entries = await findRedis()
    ?.commands.lRange(listOf(runId), 0, -1)
    .catch(() => []);
  return (entries ?? []).filter((entry) => entry !== endMark).flatMap(readEntry);
}

/**
 * What another instance publishes of a run, from its first chunk, then live. Null where Redis knows nothing of it.
 * When the run goes silent and `isRunning` says it is gone, the stream ends without a finish: whoever listens asks
 * again, and is told how the answer went on.
 */
export async function followRun(
  runId: string,
  isRunning: () => Promise<boolean>,
): Promise<ReadableStream<AnswerChunk> | null> {
  const redis = findRedis();
  if (!redis || (await redis.commands.lLen(listOf(runId))) === 0) return null;
  const bell = await hearGrowth(redis, runId);
  let position = 0;

  const readOn = async () => {
    const entries = await redis.commands.lRange(listOf(runId), position, position + atOnce - 1);
    position += entries.length;
    return entries;
  };
  const hasEnded = async (entries: string[]) => {
    if (entries.length > 0) return entries.at(-1) === endMark;
    return !((await bell.next()) || (await isRunning()));
  };

  async function* readAll(): AsyncGenerator<AnswerChunk> {
    try {
      for (;;) {
        const entries = await readOn().catch(() => []);
        yield* entries.filter((entry) => entry !== endMark).flatMap(readEntry);
        if (await hasEnded(entries)) return;
      }
    } finally {
      await bell.stop();
    }
  }

  return streamOf(readAll());
}
