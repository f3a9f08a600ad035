import { setTimeout as pause } from "node:timers/promises";
import type { Page } from "@playwright/test";
import { composer } from "../e2e/workspace";
import { type BenchApp, withApp } from "./bench-app";
import { rounded } from "./median";
import { busySeconds, heapMb, openMetrics, readNoted, watchPage } from "./watch-page";
import { withPage } from "./with-page";

const tokens = 20_000;
const lastWords = "That is the whole of it.";
/** A long task's part above this blocks an input, by the definition of total blocking time. */
const blockingMs = 50;

const passage = [
  "## How orders are kept\n\nThe **order service** keeps its own store and tells the others by events, never by a shared table:",
  "- a failed payment releases the stock that was reserved for it\n- a dead provider leaves orders waiting\n- nothing is lost",
  "| step | undone by | within |\n| --- | --- | --- |\n| reserve stock | release | 2 s |\n| authorize | void | 5 s |",
  '```ts\nexport const retry = { max: 3, backoff: "exponential", jitter: "full" };\n```',
].join("\n\n");

/** About so many words of headings, lists, tables and code, as models write them. */
function writeLongAnswer(): string {
  const words = passage.split(/\s+/).length;
  return [...Array(Math.ceil(tokens / words)).fill(passage), lastWords].join("\n\n");
}

async function measureFirstLoad(page: Page, app: BenchApp) {
  await page.goto(app.url, { waitUntil: "networkidle" });
  const { largestPaint, longTasks } = await readNoted(page);
  const blocking = longTasks.map(({ duration }) => duration - blockingMs);
  return {
    largestContentfulPaintMs: rounded(largestPaint),
    longTasksMs: rounded(longTasks.reduce((sum, { duration }) => sum + duration, 0)),
    totalBlockingTimeMs: rounded(blocking.reduce((sum, duration) => sum + duration, 0)),
  };
}

/** Types while the answer comes; whether it has come is asked of the network, so that the page has no work by it. */
async function typeWhile(page: Page, answer: Promise<unknown>): Promise<number> {
  let hasCome = false;
  const come = answer.then(() => {
    hasCome = true;
  });
  let keys = 0;
  while (!hasCome) {
    await page.keyboard.press("a");
    keys += 1;
    await Promise.race([come, pause(250)]);
  }
  return keys;
}

async function measureStream(page: Page, app: BenchApp, pace: number | null) {
  await page.goto(app.url, { waitUntil: "networkidle" });
  const session = await openMetrics(page);
  await composer(page).fill(`Write a novel.${pace === null ? "" : ` [pace:${pace}]`}`);
  const before = { busy: await busySeconds(session), ...(await readNoted(page)) };
  const start = performance.now();
  const answer = page.waitForResponse((response) => response.url().endsWith("/api/chat"));
  await composer(page).press("Enter");
  const keys = await typeWhile(
    page,
    answer.then((response) => response.finished()),
  );
  await page.getByText(lastWords, { exact: true }).filter({ visible: true }).first().waitFor();
  const seconds = (performance.now() - start) / 1_000;
  const noted = await readNoted(page);
  const longTasks = noted.longTasks.slice(before.longTasks.length).map(({ duration }) => duration);
  const slowKeys = noted.slowKeys.slice(before.slowKeys.length).map(({ duration }) => duration);
  return {
    tokensPerSecond: pace,
    seconds: rounded(seconds),
    mainThreadShare: Math.round((((await busySeconds(session)) - before.busy) / seconds) * 1_000) / 1_000,
    framesPerSecond: rounded((noted.frames - before.frames) / seconds),
    longTasks: { count: longTasks.length, longestMs: rounded(Math.max(0, ...longTasks)) },
    typing: { keys, overOneFrame: slowKeys.length, slowestMs: rounded(Math.max(0, ...slowKeys)) },
    heapMb: await heapMb(session),
  };
}

/**
 * What a reader feels: the first page until it stands, and 20,000 tokens streaming, at 200 a second and as fast as
 * they come, while somebody types.
 */
export const pageFigures = () =>
  withApp(async (app) => {
    app.standIn.script({ when: /novel/, steps: [{ blocks: [{ type: "text", text: writeLongAnswer() }] }] });
    const inFreshBrowser = <T>(measure: (page: Page) => Promise<T>) =>
      withPage(app, async (page) => {
        await watchPage(page);
        return measure(page);
      });
    await inFreshBrowser((page) => measureFirstLoad(page, app));
    return {
      tokens,
      firstLoad: await inFreshBrowser((page) => measureFirstLoad(page, app)),
      streaming: [
        await inFreshBrowser((page) => measureStream(page, app, 200)),
        await inFreshBrowser((page) => measureStream(page, app, null)),
      ],
    };
  });
