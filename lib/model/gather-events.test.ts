import { expect, onTestFinished, test, vi } from "vitest";
import { countOpenBodies } from "./arriving-body";
import { frameMs, gatherEvents } from "./gather-events";
import { joinClaudeEvents } from "./join-claude-events";

const encoder = new TextEncoder();
const event = (words: string) => `data: ${words}\n\n`;
/** More than passes at once. */
const opening = event("-".repeat(2_100));

/** What was written has come through, as far as it passes at once. */
const othersHaveRun = () => new Promise((resolve) => setImmediate(resolve));

/** From here on no frame is due but when the test says so. */
function stopClock() {
  vi.useFakeTimers({ toFake: ["setTimeout", "performance"], fakeNodeBuiltins: true });
  onTestFinished(() => void vi.useRealTimers());
}

/** A body that the test writes itself, and what is read of it in frames. */
function openBody(rewrite?: (events: string) => string) {
  let controller: ReadableStreamDefaultController<Uint8Array<ArrayBuffer>> | undefined;
  const cancelled = vi.fn();
  const body = new ReadableStream<Uint8Array<ArrayBuffer>>({
    start: (given) => {
      controller = given;
    },
    cancel: cancelled,
  });
  const listener = { heard: vi.fn(), ended: vi.fn() };
  const reader = gatherEvents(body, listener, rewrite).pipeThrough(new TextDecoderStream()).getReader();
  return {
    write: (text: string) => controller?.enqueue(encoder.encode(text)),
    writeBytes: (bytes: Uint8Array<ArrayBuffer>) => controller?.enqueue(bytes),
    close: () => controller?.close(),
    fail: (error: Error) => controller?.error(error),
    next: async () => (await reader.read()).value,
    reader,
    cancelled,
    listener,
  };
}

test("the first events pass as they come, later ones together when a frame is due", async () => {
  const { write, next, close } = openBody();

  write(event("one"));
  const first = await next();
  write(opening);
  const second = await next();
  write(event("two"));
  write(event("three"));
  const third = await next();
  close();

  expect([first, second, third, await next()]).toEqual([
    event("one"),
    opening,
    event("two") + event("three"),
    undefined,
  ]);
});

test("the first words of an answer wait for nothing", async () => {
  const { write, next } = openBody();

  write(event("one"));
  const first = await next();
  write(event("two"));
  await othersHaveRun();
  write(event("three"));

  expect([first, await next(), await next()]).toEqual([event("one"), event("two"), event("three")]);
});

test("what comes until a frame is due comes together", async () => {
  stopClock();
  const { write, next } = openBody();
  write(opening);
  await next();

  const frame = next();
  write(event("two"));
  await othersHaveRun();
  write(event("three"));
  await vi.advanceTimersByTimeAsync(frameMs(countOpenBodies()));

  expect(await frame).toBe(event("two") + event("three"));
});

test("an end that comes while a frame is awaited comes at once, after the rest", async () => {
  stopClock();
  const { write, close, next } = openBody();
  write(opening);
  await next();

  const frame = next();
  write(event("last"));
  await othersHaveRun();
  close();

  expect([await frame, await next()]).toEqual([event("last"), undefined]);
});

test("half an event is waited for until it is whole", async () => {
  const { write, next } = openBody();

  const frame = next();
  write("data: ha");
  await othersHaveRun();
  write("lf\n\n");

  expect(await frame).toBe(event("half"));
});

test("an event that is cut in two comes whole, and so does a letter", async () => {
  const bytes = encoder.encode(event("größer"));
  const cut = bytes.indexOf(0xc3) + 1;
  const { write, writeBytes, next } = openBody();

  write(`${event("first")}data: sec`);
  const first = await next();
  write("ond\n\n");
  const second = await next();
  writeBytes(bytes.slice(0, cut));
  writeBytes(bytes.slice(cut));

  expect([first, second, await next()]).toEqual([event("first"), event("second"), event("größer")]);
});

test("events of another wire's line ends are joined like others", async () => {
  const says = (text: string) =>
    `event: content_block_delta\ndata: {"type":"content_block_delta","index":0,"delta":{"type":"text_delta","text":"${text}"}}\n\n`;
  const { write, next } = openBody(joinClaudeEvents);

  write((says("So ") + says("far")).replaceAll("\n", "\r\n"));

  expect(await next()).toBe(says("So far"));
});

test("events that can't be said in fewer pass as they are", async () => {
  const { write, close, next } = openBody(() => {
    throw new RangeError("too long");
  });

  write(event("one"));
  const first = await next();
  write(event("two"));
  const second = await next();
  close();

  expect([first, second, await next()]).toEqual([event("one"), event("two"), undefined]);
});

test("what came before an end or a failure comes first, however it broke off", async () => {
  const ended = openBody();
  ended.write(opening);
  await ended.next();
  ended.write(`${event("last")}data: unfin`);
  ended.close();

  expect([await ended.next(), await ended.next(), await ended.next()]).toEqual([
    event("last"),
    "data: unfin",
    undefined,
  ]);
  expect(ended.listener.ended).toHaveBeenCalledTimes(1);
});

test("a failure comes after what came before it", async () => {
  const { write, fail, next, listener } = openBody();
  write(event("kept"));
  const kept = await next();

  fail(new Error("cut"));

  expect(kept).toBe(event("kept"));
  await expect(next()).rejects.toThrow("cut");
  expect(listener.ended).toHaveBeenCalledTimes(1);
});

test("a reader that leaves ends the body and is waited for no more", async () => {
  const { write, next, reader, cancelled, listener } = openBody();
  write(event("one"));
  await next();

  await reader.cancel();

  expect(cancelled).toHaveBeenCalled();
  expect(listener.ended).toHaveBeenCalledTimes(1);
});

test("frames grow longer with many answers, within bounds", () => {
  expect([1, 50, 100, 250, 1_000].map(frameMs)).toEqual([40, 40, 62.5, 156.25, 200]);
});
