import { once } from "node:events";
import type { ServerResponse } from "node:http";
import { setTimeout as wait, setImmediate as yieldToOthers } from "node:timers/promises";

interface Stream {
  events: string[];
  /** Events a second; null is as fast as the reader takes them. */
  pace: number | null;
  fault: string | null;
  /** Hears when the first event is about to be sent. */
  onFirst?: () => void;
  /** How this wire says a broken event and an overload in mid-stream. */
  malformed: string;
  overloaded: string;
}

const batchSize = 16;

async function write(response: ServerResponse, text: string) {
  if (!(response.destroyed || response.write(text)))
    await Promise.race([once(response, "drain"), once(response, "close")]);
}

async function writeFast(response: ServerResponse, events: string[]) {
  for (let index = 0; index < events.length && !response.destroyed; index += batchSize) {
    await write(response, events.slice(index, index + batchSize).join(""));
    await yieldToOthers();
  }
}

async function writePaced(response: ServerResponse, events: string[], pace: number) {
  const start = performance.now();
  let written = 0;
  while (written < events.length && !response.destroyed) {
    const due = Math.min(events.length, 1 + Math.floor(((performance.now() - start) / 1_000) * pace));
    if (due > written) await write(response, events.slice(written, due).join(""));
    written = Math.max(written, due);
    await wait(Math.min(1_000 / pace, 20));
  }
}

const writeAll = (response: ServerResponse, events: string[], pace: number | null) =>
  pace === null ? writeFast(response, events) : writePaced(response, events, pace);

/**
 * Writes an event stream, with its fault half-way through or, for a `-first` fault, after the opening event. A cut ends the
 * connection without the closing chunk, as a crashed server or a dead network does.
 */
export async function writeEvents(
  response: ServerResponse,
  { events, pace, fault, onFirst, malformed, overloaded }: Stream,
) {
  response.writeHead(200, {
    "content-type": "text/event-stream; charset=utf-8",
    "cache-control": "no-cache",
  });
  response.flushHeaders();
  const name = fault?.replace(/-first$/, "") ?? null;
  const half = fault?.endsWith("-first") ? 1 : Math.ceil(events.length / 2);
  onFirst?.();
  await writeAll(response, events.slice(0, half), pace);
  if (name === "cut") response.socket?.destroySoon();
  if (name === "cut" || name === "stall") return;
  if (name === "overloaded") {
    response.end(overloaded);
    return;
  }
  if (name === "malformed") await write(response, malformed);
  await writeAll(response, events.slice(half), pace);
  response.end();
}
