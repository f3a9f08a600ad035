import { randomUUID } from "node:crypto";
import type { APIRequestContext } from "@playwright/test";
import { userMessage } from "./chat-api";
import { expect, test } from "./fixtures";
import { listAddresses } from "./route-files";
import { keepSecret, stateOf, visits } from "./visits";

test("the walk knows every page and route of the app", () => {
  expect(listAddresses()).toEqual(Object.keys(visits).sort());
});

for (const [address, { attempt, gets }] of Object.entries(visits)) {
  test(`a stranger learns and changes nothing by ${address}`, async ({ page, guest, mark }) => {
    const secret = await keepSecret(guest, mark);
    const before = await stateOf(guest, secret);
    await page.request.post("/api/auth/sign-in/anonymous", { data: {} });

    const response = await attempt(page.request, secret);

    if (gets === 404) expect(response.status()).toBe(404);
    expect(await response.text()).not.toContain(mark);
    expect(await stateOf(guest, secret)).toEqual(before);
  });
}

const isApi = (address: string) => address.includes(" /api/");
const isOpen = (address: string) => /\/api\/(auth|health)/.test(address);

for (const [address, { attempt }] of Object.entries(visits).filter(
  ([name]) => isApi(name) && !isOpen(name),
)) {
  test(`nobody in particular learns and changes nothing by ${address}`, async ({
    playwright,
    baseURL,
    guest,
    mark,
  }) => {
    const secret = await keepSecret(guest, mark);
    const before = await stateOf(guest, secret);
    const nobody = await playwright.request.newContext({ ...(baseURL && { baseURL }) });

    const response = await attempt(nobody, secret);

    expect(response.status()).toBe(address.endsWith("/metrics") ? 404 : 401);
    expect(await response.text()).not.toContain(mark);
    expect(await stateOf(guest, secret)).toEqual(before);
    await nobody.dispose();
  });
}

for (const [address, { attempt }] of Object.entries(visits).filter(([name]) => !name.startsWith("GET")))
  test(`the owner's own browser, led by a foreign page, changes nothing by ${address}`, async ({
    playwright,
    baseURL,
    guest,
    mark,
  }) => {
    const secret = await keepSecret(guest, mark);
    const before = await stateOf(guest, secret);
    const misled = await playwright.request.newContext({
      ...(baseURL && { baseURL }),
      storageState: await guest.storageState(),
      extraHTTPHeaders: { origin: "https://elsewhere.example", "sec-fetch-site": "cross-site" },
    });

    const response = await attempt(misled, secret);

    expect(response.status()).toBe(403);
    expect(await stateOf(guest, secret)).toEqual(before);
    await misled.dispose();
  });

test("a server action that a foreign page sends is refused", async ({ guest }) => {
  const response = await guest.post("/", {
    headers: { origin: "https://elsewhere.example", "next-action": "0".repeat(42) },
    multipart: { threadId: randomUUID() },
  });

  expect(response.status()).toBe(403);
});

test("a revoked link opens nothing any more: no page, no download, no copy, for anyone", async ({
  page,
  guest,
  mark,
}) => {
  const { threadId } = await keepSecret(guest, mark);
  const made = await guest.post(`/api/threads/${threadId}/shares`, {
    data: { mode: "live", conversation: true, expiresInDays: 1 },
  });
  const { id, url } = await made.json();
  const { pathname } = new URL(url);
  const formats = ["markdown", "transcript", "yaml", "bundle", "openapi", "mermaid"];
  const attempts = (visitor: APIRequestContext) => [
    visitor.get(pathname),
    ...formats.map((format) => visitor.get(`${pathname}/export/${format}`)),
    visitor.post(`${pathname}/fork`),
  ];
  await page.request.post("/api/auth/sign-in/anonymous", { data: {} });
  for (const response of await Promise.all(attempts(page.request))) expect(response.ok()).toBe(true);

  await guest.delete(`/api/threads/${threadId}/shares/${id}`);

  for (const visitor of [page.request, guest])
    for (const response of await Promise.all(attempts(visitor))) {
      expect(response.status()).toBe(404);
      expect(await response.text()).not.toContain(mark);
    }
});

test("a stranger cannot write into someone's thread through one of their own", async ({
  page,
  guest,
  mark,
}) => {
  const secret = await keepSecret(guest, mark);
  const before = await stateOf(guest, secret);
  const [{ messages }] = before;
  await page.request.post("/api/auth/sign-in/anonymous", { data: {} });

  const response = await page.request.post("/api/chat", {
    data: { id: randomUUID(), message: userMessage("Go on.", messages[0].id) },
  });

  expect(response.status()).toBe(409);
  expect(await response.text()).not.toContain(mark);
  expect(await stateOf(guest, secret)).toEqual(before);
});
