import { setTimeout as pause } from "node:timers/promises";

/** Where answers come from. */
export interface Source {
  begin: (question: string) => Promise<Response>;
  /** Finds each piece of text in what comes. */
  delta: RegExp;
}

interface Load {
  source: Source;
  streams: number;
  /** Tokens a second of each stream. */
  pace: number;
  /** What is measured besides, once all of them run. */
  whileHeld?: () => Promise<void>;
}

/** An answer is begun so often: how fast a server can begin them is another question than how many it can hold. */
const beginEveryMs = 80;
/** All answers run side by side for so long, and only this time counts. */
const heldMs = 8_000;
/** Until the first words of the last one have come. */
const settlingMs = 12_000;

interface Token {
  /** Milliseconds of the clock that all streams share. */
  at: number;
  number: number;
}

const countTokens = (delta: string) => delta.split(" ").length - 1;

export const deltasOf = (text: string, pattern: RegExp) =>
  [...text.matchAll(pattern)].map(([, delta]) => delta ?? "");

interface Reading {
  /** From asking to the first word. */
  firstMs: number;
  tokens: Token[];
}

async function readStream({ begin, delta: pattern }: Source, tokens: number): Promise<Reading> {
  const start = performance.now();
  const response = await begin(`Write. [tokens:${tokens}]`);
  const decoder = new TextDecoder();
  const read: Token[] = [];
  let rest = "";
  for await (const bytes of response.body ?? []) {
    const events = `${rest}${decoder.decode(bytes, { stream: true })}`.split("\n\n");
    rest = events.pop() ?? "";
    const at = performance.now();
    for (const delta of events.flatMap((event) => deltasOf(event, pattern)))
      for (let count = countTokens(delta); count > 0; count -= 1) read.push({ at, number: read.length });
  }
  return { firstMs: (read[0]?.at ?? Number.NaN) - start, tokens: read };
}

/** How much later each token came than the stream's own earliest would let one expect. */
function delaysOf({ tokens }: Reading, pace: number): { at: number; delay: number }[] {
  const due = tokens.map(({ at, number }) => at - (number * 1_000) / pace);
  const best = due.reduce((least, time) => Math.min(least, time), Number.POSITIVE_INFINITY);
  return tokens.map(({ at }, index) => ({ at, delay: (due[index] ?? Number.NaN) - best }));
}

const lastOf = ({ tokens }: Reading) => tokens.at(-1)?.at ?? Number.NaN;

interface StreamFigures {
  delays: number[];
  firstMs: number[];
  heldSeconds: number;
  /** Answers that weren't begun or broke off, and why the first of them. */
  lost: { count: number; because: string | null };
}

/** So many answers, begun one after the other and then side by side; delays are of the time when all of them ran. */
export async function measureStreams({ source, streams, pace, whileHeld }: Load): Promise<StreamFigures> {
  const seconds = (streams * beginEveryMs + settlingMs + heldMs) / 1_000;
  const besides = pause(streams * beginEveryMs + settlingMs).then(whileHeld);
  const answers = Array.from({ length: streams }, async (_, index) => {
    await pause(index * beginEveryMs);
    return readStream(source, Math.ceil(seconds * pace));
  });
  const [outcomes] = await Promise.all([Promise.allSettled(answers), besides]);
  const readings = outcomes.flatMap((outcome) => (outcome.status === "fulfilled" ? [outcome.value] : []));
  const lost = outcomes.filter((outcome) => outcome.status === "rejected");
  const from = Math.max(...readings.map(({ tokens }) => tokens[0]?.at ?? Number.NaN));
  const to = Math.min(...readings.map(lastOf));
  return {
    delays: readings
      .flatMap((reading) => delaysOf(reading, pace))
      .flatMap(({ at, delay }) => (at >= from && at <= to ? [delay] : [])),
    firstMs: readings.map(({ firstMs }) => firstMs),
    heldSeconds: Math.max(0, to - from) / 1_000,
    lost: { count: lost.length, because: lost[0] ? String(lost[0].reason) : null },
  };
}
