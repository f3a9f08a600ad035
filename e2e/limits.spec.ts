import { type AppServer, startApp } from "./app-server";
import { askOverHttp } from "./chat-api";
import { test as base, expect } from "./fixtures";
import { ask, composer } from "./workspace";

/** An app with narrow limits, for the tests of this file alone. */
const test = base.extend<object, { limited: AppServer }>({
  limited: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of what is needed here
    async ({}, use) => {
      const app = await startApp({
        LIMIT_TURNS: "2/600",
        LIMIT_GUESTS: "6/600",
        LIMIT_LINKS: "3/600",
        LIMIT_SIGN_INS: "3/600",
      });
      await use(app);
      await app.stop();
    },
    { scope: "worker", timeout: 150_000 },
  ],
  baseURL: async ({ limited }, use) => use(limited.url),
});

test.describe.configure({ mode: "serial" });

test("a guest who throws the cookie away, or claims another address, is still the same caller", async ({
  playwright,
  limited,
}) => {
  const statuses: number[] = [];
  for (const headers of [{}, {}, {}, { "x-forwarded-for": "192.0.2.99" }]) {
    const guest = await playwright.request.newContext({ baseURL: limited.url, extraHTTPHeaders: headers });
    await guest.post("/api/auth/sign-in/anonymous", { data: {} });
    const { response } = await askOverHttp(guest, "Design a queue.");
    statuses.push(response.status());
    if (response.status() === 429) {
      expect(Number(response.headers()["retry-after"])).toBeGreaterThan(0);
      expect((await response.json()).error).toMatchObject({
        code: "rate_limited",
        message: expect.stringMatching(/Please wait \d+ minutes\.$/),
      });
    }
    await guest.dispose();
  }

  expect(statuses).toEqual([200, 200, 429, 429]);
});

test("the page says why a question was not taken, and keeps it", async ({ page }) => {
  await page.goto("/");

  await ask(page, "Design one more queue.");

  await expect(page.getByRole("alert").filter({ hasText: "You have asked a lot" })).toBeVisible();
  await expect(composer(page)).toBeEnabled();
});

test("links are opened so often and no more, whether they exist or not", async ({ page }) => {
  const address = `/s/${"A".repeat(43)}`;
  const statuses: (number | undefined)[] = [];
  for (let visit = 0; visit < 4; visit += 1) statuses.push((await page.request.get(address)).status());

  expect(statuses).toEqual([404, 404, 404, 429]);
  const refused = await page.goto(address);
  expect(refused?.headers()["retry-after"]).toMatch(/^\d+$/);
  await expect(page.getByText("Many links were opened from your network")).toBeVisible();
});

test("passwords can't be guessed for long, from any address", async ({ page }) => {
  const guess = { email: "ada@example.test", password: "let me in now" };
  const statuses: number[] = [];
  for (let attempt = 0; attempt < 4; attempt += 1)
    statuses.push((await page.request.post("/api/auth/sign-in/email", { data: guess })).status());

  expect(statuses).toEqual([401, 401, 401, 429]);
});

test("new guests come so often and no more", async ({ page }) => {
  const statuses: number[] = [];
  for (let visit = 0; visit < 7; visit += 1)
    statuses.push((await page.request.post("/api/auth/sign-in/anonymous", { data: {} })).status());

  expect(statuses.at(-1)).toBe(429);
});
