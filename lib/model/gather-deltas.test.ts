import type { LanguageModelV4StreamPart } from "@ai-sdk/provider";
import { wrapLanguageModel } from "ai";
import { MockLanguageModelV4 } from "ai/test";
import { beforeEach, expect, test } from "vitest";
import { gatherDeltas, type Schedule } from "./gather-deltas";

/** Appointments that the test keeps by hand, instead of a clock. */
let appointments: (() => void)[] = [];
const schedule: Schedule = (run) => {
  appointments.push(run);
  return () => {
    appointments = appointments.filter((appointment) => appointment !== run);
  };
};
const timePasses = () => {
  for (const run of appointments.splice(0)) run();
};

beforeEach(() => {
  appointments = [];
});

const text = (delta: string, id = "1"): LanguageModelV4StreamPart => ({ type: "text-delta", id, delta });
const thought = (delta: string): LanguageModelV4StreamPart => ({ type: "reasoning-delta", id: "0", delta });
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
    middleware: gatherDeltas({ schedule }),
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

test("the first delta goes out at once, those that follow together when their time has come", async () => {
  const { write, next } = await startAnswer();

  await write(text("a"), text("b"), text("c"));
  const first = await next();
  timePasses();

  expect(first).toEqual(text("a"));
  expect(await next()).toEqual(text("bc"));
});

test("after a pause the next delta goes out at once again", async () => {
  const { write, next } = await startAnswer();
  await write(text("a"));
  await next();
  timePasses();

  await write(text("b"));

  expect(await next()).toEqual(text("b"));
});

test("any other part lets out what was gathered before it", async () => {
  const { write, next } = await startAnswer();

  await write(text("a"), text("b"), text("c"), end);

  expect([await next(), await next(), await next()]).toEqual([text("a"), text("bc"), end]);
});

test("deltas of two blocks are never joined, and keep their order", async () => {
  const { write, next } = await startAnswer();

  await write(thought("x"), thought("y"), text("a"), text("b"), text("c", "2"));
  timePasses();

  expect([await next(), await next(), await next(), await next()]).toEqual([
    thought("x"),
    thought("y"),
    text("ab"),
    text("c", "2"),
  ]);
});

test("a signature stands for itself", async () => {
  const { write, next } = await startAnswer();
  const signature: LanguageModelV4StreamPart = {
    type: "reasoning-delta",
    id: "0",
    delta: "",
    providerMetadata: { anthropic: { signature: "s" } },
  };

  await write(thought("x"), thought("y"), signature);

  expect([await next(), await next(), await next()]).toEqual([thought("x"), thought("y"), signature]);
});

test("the end of the answer lets out the rest and leaves no appointment", async () => {
  const { write, next, reader, writer } = await startAnswer();
  await write(text("a"), text("b"));

  await writer.close();

  expect([await next(), await next()]).toEqual([text("a"), text("b")]);
  expect(await reader.read()).toMatchObject({ done: true });
  expect(appointments).toEqual([]);
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

test("a stop fails the stream, as the caller who stopped expects, and leaves no appointment", async () => {
  const stop = new AbortController();
  const { write, reader, writer } = await startAnswer(stop.signal);
  await write(text("a"));
  stop.abort();

  await writer.abort(stop.signal.reason);

  await expect(reader.closed).rejects.toThrow("aborted");
  expect(appointments).toEqual([]);
});

test("a reader that goes away ends the model's stream and leaves no appointment", async () => {
  const { write, reader, writer } = await startAnswer();
  await write(text("a"), text("b"));

  await reader.cancel();

  await expect(writer.closed).rejects.toBeUndefined();
  expect(appointments).toEqual([]);
});
