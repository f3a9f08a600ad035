import { randomUUID } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import { ask } from "./bench-app";

interface Load {
  url: string;
  cookie: string;
  streams: number;
  tokens: number;
  /** Tokens a second of each stream. */
  pace: number;
}

const rampMs = 2_000;

const countTokens = (delta: string) => delta.split(" ").length - 1;

const deltasOf = (text: string) =>
  [...text.matchAll(/"type":"text-delta","id":"[^"]*","delta":"([^"]*)"/g)].map(([, delta]) => delta ?? "");

/** When each token came, from the moment of asking. */
async function readStream({ url, cookie, tokens }: Load): Promise<number[]> {
  const start = performance.now();
  const response = await ask({ url, cookie }, randomUUID(), `Write. [tokens:${tokens}]`);
  const decoder = new TextDecoder();
  const times: number[] = [];
  let rest = "";
  for await (const bytes of response.body ?? []) {
    const events = `${rest}${decoder.decode(bytes, { stream: true })}`.split("\n\n");
    rest = events.pop() ?? "";
    const now = performance.now() - start;
    for (const delta of events.flatMap(deltasOf)) times.push(...Array(countTokens(delta)).fill(now));
  }
  return times;
}

/** How much later each token came than the stream's own earliest would let one expect. */
function delaysOf(times: readonly number[], pace: number): number[] {
  const due = times.map((time, index) => time - (index * 1_000) / pace);
  const best = Math.min(...due);
  return due.map((time) => time - best);
}

/** Asks for so many answers side by side, begun within two seconds. */
export async function measureStreams(load: Load): Promise<{ delays: number[]; firstMs: number[] }> {
  const { streams, pace } = load;
  const read = await Promise.all(
    Array.from({ length: streams }, async (_, index) => {
      await pause((index / streams) * rampMs);
      return readStream(load);
    }),
  );
  return {
    delays: read.flatMap((times) => delaysOf(times, pace)),
    firstMs: read.map(([first]) => first ?? Number.NaN),
  };
}
