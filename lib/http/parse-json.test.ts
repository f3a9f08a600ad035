import { expect, test } from "vitest";
import { z } from "zod";
import { parseJson } from "./parse-json";
import { parseParams, threadParams } from "./parse-params";

const schema = z.object({ title: z.string().max(5), tags: z.array(z.object({ name: z.string() })) });
const body = { title: "Café", tags: [{ name: "a" }] };

function aRequest(content: string | Uint8Array<ArrayBuffer> | ReadableStream): Request {
  return new Request("http://lintel.test/", { method: "POST", body: content, duplex: "half" } as RequestInit);
}

test("gives what the schema describes", async () => {
  const parsed = await parseJson(aRequest(JSON.stringify({ ...body, extra: 1 })), schema);

  expect(parsed).toEqual(body);
});

test("names the field that is wrong and what is allowed", async () => {
  const wrong = { title: "Too long", tags: [{ name: "a" }, { name: 2 }] };

  const parsing = parseJson(aRequest(JSON.stringify(wrong)), schema);

  await expect(parsing).rejects.toMatchObject({
    code: "bad_request",
    message: expect.stringMatching(/title.*5 characters/),
    details: [{ path: "title" }, { path: "tags[1].name" }],
  });
});

test.each(["", "{", '{"title": }'])("refuses what is not JSON: %j", async (content) => {
  await expect(parseJson(aRequest(content), schema)).rejects.toMatchObject({ code: "bad_request" });
});

test("refuses bytes that are no text", async () => {
  const bytes = Uint8Array.from([0x22, 0xff, 0xfe, 0x22]);

  await expect(parseJson(aRequest(bytes), z.string())).rejects.toMatchObject({ code: "bad_request" });
});

test("takes a body of exactly the limit and refuses one byte more", async () => {
  const text = JSON.stringify("é".repeat(10));
  const maxBytes = 22;

  const parsed = await parseJson(aRequest(text), z.string(), { maxBytes });
  const beyond = parseJson(aRequest(`${text} `), z.string(), { maxBytes });

  expect(parsed).toHaveLength(10);
  await expect(beyond).rejects.toMatchObject({
    code: "too_large",
    message: expect.stringContaining("22 bytes"),
  });
});

test("stops reading an endless body", async () => {
  let sent = 0;
  let wasCancelled = false;
  const endless = new ReadableStream({
    pull: (controller) => {
      sent += 1_000;
      controller.enqueue(new Uint8Array(1_000));
    },
    cancel: () => {
      wasCancelled = true;
    },
  });

  const parsing = parseJson(aRequest(endless), schema, { maxBytes: 10_000 });

  await expect(parsing).rejects.toMatchObject({ code: "too_large" });
  expect(sent).toBeLessThan(20_000);
  expect(wasCancelled).toBe(true);
});

test("an address that can hold no thread has nothing at it", async () => {
  const threadId = crypto.randomUUID();

  const parsed = await parseParams(Promise.resolve({ threadId }), threadParams);
  const wrong = parseParams(Promise.resolve({ threadId: "1 OR 1=1" }), threadParams);

  expect(parsed).toEqual({ threadId });
  await expect(wrong).rejects.toMatchObject({ code: "not_found" });
});
