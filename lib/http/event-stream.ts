import { createUIMessageStreamResponse, type UIMessageChunk } from "ai";

/** Sent while an answer is silent, so that no proxy takes the connection for dead. */
const keepAliveMs = 15_000;

/** A stream of message chunks as server-sent events. `no-transform` keeps Next.js from compressing each chunk. */
export const eventStream = (stream: ReadableStream<UIMessageChunk>) =>
  createUIMessageStreamResponse({
    stream,
    keepAliveMs,
    headers: { "Cache-Control": "no-cache, no-transform" },
  });
