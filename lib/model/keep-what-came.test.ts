import type { LanguageModelV4StreamPart } from "@ai-sdk/provider";
import { wrapLanguageModel } from "ai";
import { MockLanguageModelV4 } from "ai/test";
import { expect, test } from "vitest";
import { keepWhatCame } from "./keep-what-came";

const text = (delta: string, id = "1"): LanguageModelV4StreamPart => ({ type: "text-delta", id, delta });
const end: LanguageModelV4StreamPart = { type: "text-end", id: "1" };

/** A model whose stream the test writes itself. */
async function startAnswer(abortSignal?: AbortSignal) {
  const written = new TransformStream<LanguageModelV4StreamPart, LanguageModelV4StreamPart>(
    {},
    { highWaterMark: 100 },
    { highWaterMark: 100 },
  );
  const writer = written.writable.getWriter();
  const model = wrapLanguageModel({
    model: new MockLanguageModelV4({ doStream: { stream: written.readable } }),
    middleware: keepWhatCame(),
  });
  const { stream } = await model.doStream({ prompt: [], ...(abortSignal ? { abortSignal } : {}) });
  const reader = stream.getReader();
  const write = async (...parts: LanguageModelV4StreamPart[]) => {
    for (const part of parts) await writer.write(part);
    // What was written has come through once the tasks that were due have run.
    await new Promise((resolve) => setImmediate(resolve));
  };
  const next = async () => (await reader.read()).value;
  return { writer, write, next, reader };
}

test("what only the transport says is left out, and all else keeps its order", async () => {
  const { write, next } = await startAnswer();
  const started: LanguageModelV4StreamPart = { type: "custom", kind: "anthropic.message_start" };

  await write(started, text("a"), { type: "ping" } as never, text("b"), end);

  expect([await next(), await next(), await next()]).toEqual([text("a"), text("b"), end]);
});

test("the end of the answer comes after the rest", async () => {
  const { write, next, reader, writer } = await startAnswer();
  await write(text("a"), text("b"));

  await writer.close();

  expect([await next(), await next()]).toEqual([text("a"), text("b")]);
  expect(await reader.read()).toMatchObject({ done: true });
});

test("a stream that fails gives all that came, then the failure", async () => {
  const { write, next, writer } = await startAnswer();
  const failure = new Error("broken");
  await write(text("a"), text("b"));

  await writer.abort(failure);

  expect([await next(), await next(), await next()]).toEqual([
    text("a"),
    text("b"),
    { type: "error", error: failure },
  ]);
});

test("a stop fails the stream, as the caller who stopped expects ", async () => {
  const stop = new AbortController();
  const { write, reader, writer } = await startAnswer(stop.signal);
  await write(text("a"));
  stop.abort();

  await writer.abort(stop.signal.reason);

  await expect(reader.closed).rejects.toThrow("aborted");
});

test("a reader that goes away ends the model's stream", async () => {
  const { write, reader, writer } = await startAnswer();
  await write(text("a"), text("b"));

  await reader.cancel();

  await expect(writer.closed).rejects.toBeUndefined();
});
