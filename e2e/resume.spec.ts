import { expect, test } from "./fixtures";
import { answerEnded, answers, ask } from "./workspace";

test.use({ consultant: "anthropic" });

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
  await ask(page, `Write. [pace:60] [tokens:240] (${mark})`);
  await expect(answers(page)).toContainText("the order service keeps its own store");

  await page.reload();
  await expect(answers(page)).toContainText("the order service keeps its own store");
  await expect(page.getByRole("button", { name: "Stop" })).toBeVisible();

  await answerEnded(page);
  await expect(answers(page)).toHaveCount(1);
  expectWhole(await answers(page).locator("p").first().textContent(), 240);
});

test("a network that was away for a moment costs nothing", async ({ context, page, mark }) => {
  await page.goto("/");
  await ask(page, `Write. [pace:60] [tokens:300] (${mark})`);
  await expect(answers(page)).toContainText("the order service keeps its own store");
  const session = await context.newCDPSession(page);
  const offline = (isOffline: boolean) =>
    session.send("Network.emulateNetworkConditions", {
      offline: isOffline,
      latency: 0,
      downloadThroughput: -1,
      uploadThroughput: -1,
    });
  await session.send("Network.enable");

  await offline(true);
  await expect(page.getByText("The connection to the server was lost.")).toBeVisible();
  await offline(false);

  await answerEnded(page);
  await expect(page.getByText("The connection to the server was lost.")).toHaveCount(0);
  expectWhole(await answers(page).locator("p").first().textContent(), 300);
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
