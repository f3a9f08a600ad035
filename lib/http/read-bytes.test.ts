import { expect, test } from "vitest";
import { readBytes } from "./read-bytes";

const aRequest = (body: BodyInit | null) =>
  new Request("http://lintel.test/", { method: "POST", body, duplex: "half" } as RequestInit);

test("gives the bytes that were sent, none for none", async () => {
  expect(new TextDecoder().decode(await readBytes(aRequest("Café"), 10))).toBe("Café");
  expect(await readBytes(aRequest(null), 10)).toHaveLength(0);
});

test("stops reading as soon as the limit is passed", async () => {
  let sent = 0;
  const endless = new ReadableStream({
    pull(controller) {
      sent += 1;
      controller.enqueue(new Uint8Array(1000));
    },
  });

  await expect(readBytes(aRequest(endless), 5000)).rejects.toMatchObject({ code: "too_large" });
  expect(sent).toBeLessThan(10);
});

test("doesn't wait for a sender that never ends", async () => {
  let isCancelled = false;
  const silent = new ReadableStream({
    cancel() {
      isCancelled = true;
    },
  });

  await expect(readBytes(aRequest(silent), 5000, 20)).rejects.toMatchObject({ code: "too_slow" });
  expect(isCancelled).toBe(true);
});
