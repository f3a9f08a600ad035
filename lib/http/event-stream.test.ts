import type { UIMessageChunk } from "ai";
import { expect, onTestFinished, test, vi } from "vitest";
import { eventStream } from "./event-stream";

function openStream() {
  let controller: ReadableStreamDefaultController<UIMessageChunk> | undefined;
  const cancelled = vi.fn();
  const stream = new ReadableStream<UIMessageChunk>({
    start: (given) => {
      controller = given;
    },
    cancel: cancelled,
  });
  const response = eventStream(stream);
  const reader = response.body?.getReader();
  return {
    response,
    cancelled,
    say: (delta: string) => controller?.enqueue({ type: "text-delta", id: "1", delta }),
    close: () => controller?.close(),
    fail: () => controller?.error(new Error("broken")),
    next: async () => {
      const read = await reader?.read();
      return read?.value && new TextDecoder().decode(read.value);
    },
    leave: () => reader?.cancel("gone"),
  };
}

test("each chunk is an event of the AI SDK's protocol, which ends by saying so", async () => {
  const { response, say, close, next } = openStream();

  say("größer\n");
  const first = await next();
  close();

  expect(first).toBe('data: {"type":"text-delta","id":"1","delta":"größer\\n"}\n\n');
  expect([await next(), await next()]).toEqual(["data: [DONE]\n\n", undefined]);
  expect(Object.fromEntries(response.headers)).toMatchObject({
    "content-type": "text/event-stream",
    "cache-control": "no-cache, no-transform",
    "x-vercel-ai-ui-message-stream": "v1",
  });
});

test("a silent stream gives signs of life within fifteen seconds, one that speaks gives none", async () => {
  vi.useFakeTimers();
  onTestFinished(() => void vi.useRealTimers());
  const { say, next, close } = openStream();
  const heard: (string | undefined)[] = [];

  const silent = next();
  await vi.advanceTimersByTimeAsync(15_000);
  heard.push(await silent);
  say("on");
  heard.push(await next());
  const quiet = next();
  await vi.advanceTimersByTimeAsync(5_000);
  close();
  heard.push(await quiet);

  expect(heard).toEqual([": keep-alive\n\n", expect.stringContaining('"on"'), "data: [DONE]\n\n"]);
  expect(vi.getTimerCount()).toBe(0);
});

test("a reader that leaves, or a stream that breaks, leaves no timer behind", async () => {
  vi.useFakeTimers();
  onTestFinished(() => void vi.useRealTimers());
  const left = openStream();
  const broken = openStream();

  await left.leave();
  broken.fail();

  expect(left.cancelled).toHaveBeenCalledWith("gone");
  await expect(broken.next()).rejects.toThrow("broken");
  expect(vi.getTimerCount()).toBe(0);
});
