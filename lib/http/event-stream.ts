import { UI_MESSAGE_STREAM_HEADERS, type UIMessageChunk } from "ai";

/** Sent while an answer is silent, so that no proxy takes the connection for dead. */
const keepAlive = new TextEncoder().encode(": keep-alive\n\n");
/** Looked at so often, a silence lasts at most twice as long. */
const keepAliveMs = 7_500;

const encoder = new TextEncoder();
const eventOf = (data: string) => encoder.encode(`data: ${data}\n\n`);

/** One hop from chunks to bytes: each further stream in the chain would cost as much again for every frame. */
function encodeEvents(stream: ReadableStream<UIMessageChunk>): ReadableStream<Uint8Array> {
  const reader = stream.getReader();
  let isSilent = false;
  let timer: ReturnType<typeof setInterval> | undefined;
  return new ReadableStream<Uint8Array>({
    start(controller) {
      timer = setInterval(() => {
        if (isSilent) controller.enqueue(keepAlive);
        isSilent = true;
      }, keepAliveMs);
    },
    async pull(controller) {
      try {
        const { done, value } = await reader.read();
        isSilent = false;
        controller.enqueue(eventOf(done ? "[DONE]" : JSON.stringify(value)));
        if (!done) return;
        clearInterval(timer);
        controller.close();
      } catch (error) {
        clearInterval(timer);
        controller.error(error);
      }
    },
    cancel(reason) {
      clearInterval(timer);
      return reader.cancel(reason);
    },
  });
}

/**
 * A stream of message chunks as server-sent events, in the AI SDK's protocol. `no-transform` keeps Next.js from
 * compressing each chunk.
 */
export const eventStream = (stream: ReadableStream<UIMessageChunk>) =>
  new Response(encodeEvents(stream), {
    headers: { ...UI_MESSAGE_STREAM_HEADERS, "cache-control": "no-cache, no-transform" },
  });
