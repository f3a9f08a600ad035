import { randomUUID } from "node:crypto";
import type { Page } from "@playwright/test";
import { ask, type BenchApp, withApp } from "./bench-app";
import { median, rounded } from "./median";
import { heapMb, openMetrics } from "./watch-page";
import { withPage } from "./with-page";

const messages = 200;
const runs = 5;
const lastWords = "These are the last words of this thread.";

const passage = [
  "**Orders** keep their own store and tell others by events:",
  "- a failed payment releases the stock\n- a dead provider leaves orders waiting\n- nothing is lost",
  "| step | undone by |\n| --- | --- |\n| reserve stock | release |\n| authorize | void |",
  '```ts\nexport const retry = { max: 3, backoff: "exponential", jitter: "full" };\n```',
  "What would change this: ten times the load, or a second region.",
].join("\n\n");

/** About five hundred tokens. */
const answer = Array(5).fill(passage).join("\n\n");

async function seedThread(app: BenchApp): Promise<string> {
  app.standIn.script({ when: /chapter/, steps: [{ blocks: [{ type: "text", text: answer }] }] });
  app.standIn.script({ when: /last chapter/, steps: [{ blocks: [{ type: "text", text: lastWords }] }] });
  const threadId = randomUUID();
  const turns = messages / 2;
  await (await ask(app, threadId, "Design a shop.")).text();
  for (let turn = 2; turn < turns; turn += 1) await (await ask(app, threadId, `chapter ${turn}`)).text();
  await (await ask(app, threadId, "the last chapter")).text();
  return threadId;
}

/** Until the end of the thread is on the screen, and the longest time that the page took no input. */
async function open(page: Page, address: string) {
  const start = performance.now();
  await page.goto(address, { waitUntil: "commit" });
  // Until its markdown is drawn, a text is there twice: as plain text, and on its way.
  await page.getByText(lastWords, { exact: true }).filter({ visible: true }).first().waitFor();
  const shownMs = performance.now() - start;
  await page.waitForLoadState("networkidle");
  const longestTaskMs = await page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const observer = new PerformanceObserver((list) =>
          resolve(Math.max(...list.getEntries().map(({ duration }) => duration))),
        );
        observer.observe({ type: "longtask", buffered: true });
        setTimeout(() => resolve(0), 1_000);
      }),
  );
  return { shownMs, longestTaskMs };
}

/** How long a long thread takes to open in a browser that has Lintel's scripts already. */
export const longThreadFigures = () =>
  withApp(async (app) => {
    const address = `${app.url}/threads/${await seedThread(app)}`;
    return withPage(app, async (page) => {
      await open(page, address);
      const opened = [];
      for (let run = 0; run < runs; run += 1) opened.push(await open(page, address));
      return {
        messages,
        runs,
        shownMs: rounded(median(opened.map(({ shownMs }) => shownMs))),
        longestTaskMs: rounded(median(opened.map(({ longestTaskMs }) => longestTaskMs))),
        heapMb: await heapMb(await openMetrics(page)),
      };
    });
  });
