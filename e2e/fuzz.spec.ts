import { randomUUID } from "node:crypto";
import type { APIRequestContext, APIResponse } from "@playwright/test";
import fc from "fast-check";
import { askOverHttp, userMessage } from "./chat-api";
import { expect, test } from "./fixtures";

/** Fixed, so that a failure comes back when the test is run again. */
const seed = 20_261_125;
const runs = 50;

interface Target {
  method: "POST" | "PATCH" | "DELETE";
  address: string;
  /** A body that is taken; what is sent has something wrong with it somewhere, or is something else. */
  valid: fc.JsonValue;
}

const anyText = fc.string({ unit: "binary", maxLength: 40 });
const anyValue = fc.oneof(
  fc.jsonValue({ maxDepth: 3, noUnicodeString: false }),
  anyText,
  fc.constantFrom<fc.JsonValue>(
    null,
    "",
    "\0",
    "\ud800",
    -1,
    1e308,
    [],
    {},
    { __proto__: null },
    "𝕏".repeat(50),
  ),
);

const isContainer = (value: fc.JsonValue): value is { [key: string]: fc.JsonValue } | fc.JsonValue[] =>
  typeof value === "object" && value !== null;

/** The same value with something else in the place that `path` leads to. */
function replaceAt(value: fc.JsonValue, path: number[], replacement: fc.JsonValue): fc.JsonValue {
  const [step, ...rest] = path;
  if (step === undefined || !isContainer(value)) return replacement;
  const keys = Object.keys(value);
  const key = keys[step % Math.max(1, keys.length)];
  if (key === undefined) return replacement;
  const entries = Object.entries(value).map(([name, inner]) =>
    name === key ? [name, replaceAt(inner, rest, replacement)] : [name, inner],
  );
  return Array.isArray(value)
    ? entries.map(([, inner]) => inner as fc.JsonValue)
    : Object.fromEntries(entries);
}

const bodiesLike = (valid: fc.JsonValue) =>
  fc.oneof(
    anyValue.map((value) => JSON.stringify(value)),
    fc
      .tuple(fc.array(fc.nat(30), { minLength: 1, maxLength: 6 }), anyValue)
      .map(([path, value]) => JSON.stringify(replaceAt(valid, path, value))),
    fc
      .tuple(anyText, anyValue)
      .map(([name, value]) => JSON.stringify(isContainer(valid) ? { ...valid, [name]: value } : value)),
    fc.nat(200).map((length) => JSON.stringify(valid).slice(0, length)),
    fc.uint8Array({ maxLength: 60 }).map((bytes) => Buffer.from(bytes).toString("latin1")),
  );

async function expectAnswer(response: APIResponse, sent: string): Promise<void> {
  expect(response.status(), sent).toBeLessThan(500);
  if (response.status() < 400) return;
  const { error } = await response.json();
  expect(error, sent).toMatchObject({ code: expect.any(String), message: expect.stringMatching(/\w/) });
}

async function fuzz(guest: APIRequestContext, { method, address, valid }: Target): Promise<void> {
  for (const body of fc.sample(bodiesLike(valid), { numRuns: runs, seed })) {
    const response = await guest.fetch(address, {
      method,
      data: Buffer.from(body),
      headers: { "content-type": "application/json" },
    });
    await expectAnswer(response, `${method} ${address} ${body}`);
  }
}

const component = { id: "shop", name: "Shop", kind: "service", replicas: { min: 2, max: 4 } };
const relation = { id: "r", from: "shop", to: "shop", mode: "sync", timeout: { value: 1, unit: "s" } };
const patch = {
  set: { title: "A shop", context: { goal: "Sell", team: { size: { value: 4, unit: "engineers" } } } },
  upsert: { components: [component], relations: [relation] },
  remove: { components: ["old"] },
};

const inThread: { name: string; target: (threadId: string) => Target }[] = [
  {
    name: "a rename",
    target: (threadId) => ({ method: "PATCH", address: `/api/threads/${threadId}`, valid: { title: "New" } }),
  },
  {
    name: "a change of the design",
    target: (threadId) => ({
      method: "PATCH",
      address: `/api/threads/${threadId}/design`,
      valid: { patch, baseVersion: 1 },
    }),
  },
  {
    name: "a restored version",
    target: (threadId) => ({
      method: "POST",
      address: `/api/threads/${threadId}/design/restore`,
      valid: { version: 1, baseVersion: 2 },
    }),
  },
  {
    name: "a new link",
    target: (threadId) => ({
      method: "POST",
      address: `/api/threads/${threadId}/shares`,
      valid: { mode: "live", conversation: true, expiresInDays: 30 },
    }),
  },
  {
    name: "a stop",
    target: (threadId) => ({ method: "POST", address: `/api/chat/${threadId}/stop`, valid: {} }),
  },
  {
    name: "a question",
    target: (threadId) => ({
      method: "POST",
      address: "/api/chat",
      valid: { id: threadId, message: userMessage("Hello"), model: "any" },
    }),
  },
];

for (const { name, target } of inThread)
  test(`whatever is sent as ${name}, the answer is a reason and never a failure`, async ({ guest }) => {
    test.setTimeout(180_000);
    const { threadId } = await askOverHttp(guest, "Design a queue.");

    await fuzz(guest, target(threadId));
  });

const anywhere: Target[] = [
  {
    method: "POST",
    address: "/api/auth/sign-in/email",
    valid: { email: "a@example.test", password: "12345678" },
  },
  {
    method: "POST",
    address: "/api/auth/sign-up/email",
    valid: { name: "Ada", email: "not an address", password: "12345678" },
  },
  { method: "POST", address: "/api/auth/sign-in/social", valid: { provider: "github", callbackURL: "/" } },
  { method: "POST", address: "/api/auth/update-user", valid: { name: "Ada", image: "x" } },
  { method: "POST", address: "/api/auth/change-password", valid: { newPassword: "a", currentPassword: "b" } },
  { method: "POST", address: "/api/auth/no-such-thing", valid: {} },
  { method: "DELETE", address: "/api/account", valid: { confirmation: "no" } },
  { method: "POST", address: "/api/threads/import", valid: { title: "A shop", components: [component] } },
];

for (const target of anywhere)
  test(`whatever is sent to ${target.address}, the answer is a reason and never a failure`, async ({
    guest,
  }) => {
    test.setTimeout(180_000);

    await fuzz(guest, target);
  });

test("whatever stands in an address, nothing fails", async ({ guest }) => {
  const { threadId } = await askOverHttp(guest, "Design a queue.");
  const parts = fc.oneof(
    anyText,
    fc.constantFrom("..", ".", "%00", "%", "%ff", "a".repeat(3000), randomUUID()),
  );
  const addresses = [
    (part: string) => `/api/threads/${part}`,
    (part: string) => `/api/threads/${part}/design`,
    (part: string) => `/api/threads/${threadId}/design?version=${part}`,
    (part: string) => `/api/threads/${threadId}/export/${part}`,
    (part: string) => `/api/threads/${threadId}/shares/${part}`,
    (part: string) => `/api/chat/${part}/stream`,
    (part: string) => `/s/${part}`,
    (part: string) => `/s/${part}/export/markdown`,
    (part: string) => `/threads/${part}`,
    (part: string) => `/examples/${part}`,
    (part: string) => `/${part}`,
  ];

  for (const address of addresses)
    for (const part of fc.sample(parts, { numRuns: 12, seed })) {
      const written = address(/^%|^\.+$/.test(part) ? part : encodeURIComponent(part.toWellFormed()));
      const response = await guest.get(written, { maxRedirects: 0 });
      expect(response.status(), written).toBeLessThan(500);
    }
});
