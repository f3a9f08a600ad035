import { expect, test, vi } from "vitest";
import { ArrivingBody, type Bytes, countOpenBodies } from "./arriving-body";

function openBody() {
  const { readable, writable } = new TransformStream<Bytes, Bytes>();
  const listener = { heard: vi.fn(), ended: vi.fn() };
  return {
    writer: writable.getWriter(),
    arriving: new ArrivingBody(readable.getReader(), listener),
    listener,
  };
}

test.each<[string, (body: ReturnType<typeof openBody>) => Promise<void>]>([
  ["ends", ({ writer }) => writer.close()],
  ["fails", ({ writer }) => writer.abort(new Error("cut"))],
  ["is left", ({ arriving }) => arriving.cancel("stopped")],
])("a body is counted until it %s, and its listener hears of that once", async (_, finish) => {
  const before = countOpenBodies();
  const body = openBody();
  const during = countOpenBodies();

  await finish(body);
  await body.arriving.some();

  expect([during, countOpenBodies()]).toEqual([before + 1, before]);
  expect(body.listener.ended).toHaveBeenCalledTimes(1);
});
