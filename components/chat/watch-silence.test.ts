import { afterEach, expect, test, vi } from "vitest";
import { watchSilence } from "./watch-silence";

afterEach(() => {
  vi.useRealTimers();
});

async function readPieces(response: Response): Promise<Uint8Array[]> {
  const pieces: Uint8Array[] = [];
  for await (const piece of response.body ?? []) pieces.push(piece);
  return pieces;
}

test("what comes all at once is read in pieces, in its order and whole", async () => {
  const bytes = Uint8Array.from({ length: 100_000 }, (_, at) => at % 251);
  const sent = new Response(
    new ReadableStream({
      start(to) {
        to.enqueue(bytes.subarray(0, 70_000));
        to.enqueue(bytes.subarray(70_000));
        to.close();
      },
    }),
  );

  const pieces = await readPieces(watchSilence(sent));

  expect(Math.max(...pieces.map(({ length }) => length))).toBeLessThanOrEqual(16_384);
  expect(Buffer.concat(pieces).equals(bytes)).toBe(true);
});

test("something else is done between two pieces", async () => {
  const sent = new Response(new Uint8Array(100_000));
  const reader = watchSilence(sent).body?.getReader();
  const seen: string[] = [];
  await reader?.read();
  setTimeout(() => seen.push("a key"));

  await reader?.read();
  await reader?.read();

  expect(seen).toEqual(["a key"]);
});

test("a connection that says nothing for long is lost, and the other end hears of it", async () => {
  vi.useFakeTimers();
  const cancel = vi.fn();
  const silent = new Response(new ReadableStream({ cancel }));
  const reading = watchSilence(silent).text();
  const lost = expect(reading).rejects.toThrow(/gone silent/);

  await vi.advanceTimersByTimeAsync(40_000);

  await lost;
  expect(cancel).toHaveBeenCalled();
});

test("a response without content stays as it is, whatever the browser gives it for a body", () => {
  const empty = new Response(new ReadableStream());
  Object.defineProperty(empty, "status", { value: 204 });

  expect(watchSilence(empty)).toBe(empty);
});
