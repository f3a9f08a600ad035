import type { Route } from "@playwright/test";
import { type Network, startNetwork } from "./fakes/network";
import { expect, test } from "./fixtures";
import { answerEnded, answers, ask } from "./workspace";

test.use({ consultant: "anthropic" });

/** The page reaches the server over a network that the test can cut. */
const networkTest = test.extend<{ network: Network }>({
  network: async ({ app }, use) => {
    const network = await startNetwork(app.url);
    await use(network);
    network.close();
  },
  baseURL: async ({ network }, use) => use(network.url),
});

const words = "the order service keeps its own store and tells others by events".split(" ");
const wordsOf = (text: string | null) =>
  text?.match(/\b[a-z]+\b/g)?.filter((word) => words.includes(word)) ?? [];

/** The stand-in says the same twelve words again and again, so a gap or a repeat breaks their order. */
function expectWhole(text: string | null, count: number): void {
  const said = wordsOf(text);
  expect(said).toEqual(Array.from({ length: count }, (_, index) => words[index % words.length]));
}

test("a page that is loaded again in mid-answer shows what was there and goes on", async ({ page, mark }) => {
  await page.goto("/");
  await ask(page, `Write. [pace:25] [tokens:400] (${mark})`);
  await expect(answers(page)).toContainText("the order service keeps its own store");

  await page.reload();
  await expect(answers(page)).toContainText("the order service keeps its own store");
  await expect(page.getByRole("button", { name: "Stop" })).toBeVisible();

  await answerEnded(page);
  await expect(answers(page)).toHaveCount(1);
  expectWhole(await answers(page).locator("p").first().textContent(), 400);
});

declare global {
  interface Window {
    /** How long the answer was, each time that its length changed. */
    lengths: number[];
    saysInterrupted: boolean;
  }
}

/** Notes with each frame how much of the answer is shown. */
function watchAnswer() {
  window.lengths = [];
  window.saysInterrupted = false;
  const look = () => {
    const answer = document.querySelector('article[aria-label="Consultant"]');
    const paragraphs = [...(answer?.querySelectorAll("p") ?? [])];
    const length = paragraphs.map(({ textContent }) => textContent).join("").length;
    if (length !== (window.lengths.at(-1) ?? 0)) window.lengths.push(length);
    window.saysInterrupted ||= answer?.textContent?.includes("interrupted") ?? false;
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

test("what was shown of an answer stays while the server tells it again", async ({ page, mark }) => {
  await page.goto("/");
  await ask(page, `Write. [pace:200] [tokens:4000] (${mark})`);
  await expect.poll(async () => (await answers(page).textContent())?.length).toBeGreaterThan(6_000);

  await page.addInitScript(watchAnswer);
  await page.reload();
  await expect.poll(async () => (await answers(page).textContent())?.length).toBeGreaterThan(12_000);

  const lengths = await page.evaluate(() => window.lengths);
  expect(lengths).toEqual(lengths.toSorted((a, b) => a - b));
  expect(await page.evaluate(() => window.saysInterrupted)).toBe(false);
});

networkTest("a network that was away for a moment costs nothing", async ({ network, page, mark }) => {
  await page.goto("/");
  await ask(page, `Write. [pace:25] [tokens:400] (${mark})`);
  await expect(answers(page)).toContainText("the order service keeps its own store");

  network.cut();
  await expect(page.getByText("The connection to the server was lost.")).toBeVisible();
  network.mend();

  await expect(page.getByRole("button", { name: "Stop" })).toBeVisible();
  await expect(page.getByText("The connection to the server was lost.")).toHaveCount(0);
  await answerEnded(page);
  expectWhole(await answers(page).locator("p").first().textContent(), 400);
});

test("an answer that ended while a page of it was loading is shown as it ended", async ({
  context,
  page,
  mark,
}) => {
  await page.goto("/");
  await ask(page, `Write. [pace:40] [tokens:4000] (${mark})`);
  await expect(answers(page)).toContainText("the order service keeps its own store");
  const other = await context.newPage();
  const stopFirst = async (route: Route) => {
    await page.getByRole("button", { name: "Stop" }).click();
    await expect(answers(page)).toContainText("Stopped.");
    await route.continue();
  };
  await other.route("**/api/chat/*/stream", stopFirst, { times: 1 });

  await other.goto(page.url());

  await expect(answers(other)).toContainText("Stopped.");
  await expect(other.getByRole("alert").filter({ hasText: "connection" })).toHaveCount(0);
});

test("Stop works from another tab", async ({ context, page, mark, standIn }) => {
  await page.goto("/");
  await ask(page, `Write. [pace:40] [tokens:4000] (${mark})`);
  await expect(answers(page)).toContainText("the order service keeps its own store");
  const other = await context.newPage();
  await other.goto(page.url());
  await expect(answers(other)).toContainText("the order service keeps its own store");

  await other.getByRole("button", { name: "Stop" }).click();

  const call = await standIn.requested(({ body }) => JSON.stringify(body).includes(mark));
  expect((await standIn.closed(call)).outcome).toBe("cut");
  await expect(answers(page)).toContainText("Stopped.");
  await expect(answers(other)).toContainText("Stopped.");
});
