import { randomUUID } from "node:crypto";
import type { APIResponse } from "@playwright/test";
import { askOverHttp, userMessage } from "./chat-api";
import { expect, test } from "./fixtures";

async function expectError(response: APIResponse, status: number, code: string, says: RegExp): Promise<void> {
  expect(response.status()).toBe(status);
  const { error } = await response.json();
  expect(error).toMatchObject({ code, message: expect.stringMatching(says) });
}

const badBodies: { name: string; body: unknown; status?: number; code?: string; says: RegExp }[] = [
  { name: "no JSON", body: "{", says: /JSON/ },
  { name: "no thread", body: { message: userMessage("Hello") }, says: /\bid\b/ },
  {
    name: "a thread id that is no UUID",
    body: { id: "42", message: userMessage("Hello") },
    says: /\bid\b.*UUID/i,
  },
  { name: "no message", body: { id: randomUUID() }, says: /message/ },
  {
    name: "a message in the consultant's name",
    body: { id: randomUUID(), message: { ...userMessage("Hello"), role: "assistant" } },
    says: /role/,
  },
  { name: "an empty message", body: { id: randomUUID(), message: userMessage("  ") }, says: /empty/ },
  {
    name: "a message over 200,000 characters",
    body: { id: randomUUID(), message: userMessage("a".repeat(200_001)) },
    says: /200,000/,
  },
  {
    name: "a body over 6.5 MB",
    body: { id: randomUUID(), message: userMessage("a".repeat(6_500_001)) },
    status: 413,
    code: "too_large",
    says: /6,500,000 bytes/,
  },
];

for (const { name, body, status = 400, code = "bad_request", says } of badBodies) {
  test(`a chat request with ${name} gets a sentence on what is allowed`, async ({ guest }) => {
    const response = await guest.post("/api/chat", {
      // As bytes: a string that is no JSON would be turned into some.
      data: Buffer.from(typeof body === "string" ? body : JSON.stringify(body)),
      headers: { "content-type": "application/json" },
    });

    await expectError(response, status, code, says);
  });
}

test("a message of 200,000 characters is taken", async ({ guest }) => {
  const { response } = await askOverHttp(guest, "a".repeat(200_000));

  expect(response.status()).toBe(200);
});

for (const address of [
  "/api/threads/[id]",
  "/api/threads/[id]/design",
  "/api/threads/[id]/export/markdown",
  "/api/threads/[id]/shares",
  "/api/chat/[id]/stream",
]) {
  test(`an unknown thread at ${address} is not found, whether its id could exist or not`, async ({
    guest,
  }) => {
    const unknown = await guest.get(address.replace("[id]", randomUUID()));
    const impossible = await guest.get(address.replace("[id]", "not-an-id"));

    await expectError(unknown, 404, "not_found", /\w/);
    await expectError(impossible, 404, "not_found", /\w/);
  });
}

test("an unknown export format and an unknown version are not found", async ({ guest }) => {
  const { threadId } = await askOverHttp(guest, "Design a queue.");

  await expectError(await guest.get(`/api/threads/${threadId}/export/docx`), 404, "not_found", /\w/);
  await expectError(await guest.get(`/api/threads/${threadId}/design?version=99`), 404, "not_found", /\w/);
});

test("a request without a session is told so", async ({ playwright, baseURL }) => {
  const nobody = await playwright.request.newContext({ ...(baseURL && { baseURL }) });

  await expectError(await nobody.get("/api/threads"), 401, "unauthorized", /\w/);
  const { response } = await askOverHttp(nobody, "Design a queue.");
  await expectError(response, 401, "unauthorized", /\w/);

  await nobody.dispose();
});

test("a request from a foreign page changes nothing", async ({ guest }) => {
  const { threadId } = await askOverHttp(guest, "Design a queue.");

  for (const headers of [{ origin: "https://elsewhere.example" }, { "sec-fetch-site": "cross-site" }]) {
    const response = await guest.delete(`/api/threads/${threadId}`, { headers });
    await expectError(response, 403, "forbidden", /own pages/);
  }

  expect((await guest.get(`/api/threads/${threadId}`)).status()).toBe(200);
});

test("a change of the design that doesn't fit is refused whole, with every error", async ({ guest }) => {
  const { threadId } = await askOverHttp(guest, "Design a queue.");
  const before = await (await guest.get(`/api/threads/${threadId}/design`)).json();
  const relations = [{ id: "r-1", from: "nobody", to: "nothing", mode: "sync" }];

  const response = await guest.patch(`/api/threads/${threadId}/design`, {
    data: { patch: { upsert: { relations } }, baseVersion: before.version },
  });

  await expectError(response, 422, "invalid", /stays as it was/);
  expect((await response.json()).error.details.length).toBeGreaterThanOrEqual(2);
  expect(await (await guest.get(`/api/threads/${threadId}/design`)).json()).toEqual(before);
});

test("a change on top of an older version is a conflict", async ({ guest }) => {
  const { threadId } = await askOverHttp(guest, "Design a queue.");
  const change = (baseVersion: number) =>
    guest.patch(`/api/threads/${threadId}/design`, {
      data: { patch: { set: { title: "Mine" } }, baseVersion },
    });
  const { version } = await (await guest.get(`/api/threads/${threadId}/design`)).json();

  expect((await change(version)).status()).toBe(200);
  await expectError(await change(version), 409, "conflict", /\w/);
});

test("a link needs a mode and a sensible time to live", async ({ guest }) => {
  const { threadId } = await askOverHttp(guest, "Design a queue.");
  const share = (data: object) => guest.post(`/api/threads/${threadId}/shares`, { data });

  await expectError(await share({ mode: "forever", conversation: false }), 400, "bad_request", /mode/);
  await expectError(
    await share({ mode: "live", conversation: false, expiresInDays: 0 }),
    400,
    "bad_request",
    /expiresInDays/,
  );
});
