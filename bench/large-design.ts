import { errors, type Page } from "@playwright/test";
import { generateDesign } from "../lib/design/generate-design";
import { stringifyDesign } from "../lib/design/yaml";
import { type BenchApp, withApp } from "./bench-app";
import { largeSize } from "./design";
import { rounded } from "./median";
import { readNoted, watchPage } from "./watch-page";
import { withPage } from "./with-page";

/** How long the page may leave a person without an answer. */
const aimMs = 200;
/** A slow machine still gets its figures. */
const patienceMs = 120_000;

/** One thing that a person does, and how it is seen that it was done. */
interface Deed {
  name: string;
  act: (page: Page) => Promise<unknown>;
  done: (page: Page) => Promise<unknown>;
}

/**
 * What the page shows, found by plain selectors: to find it by its role, the whole tree of so large a page is walked on
 * the very thread whose delay is measured.
 */
const composer = "textarea[aria-label='Message to the consultant']";
const designDocument = "article[aria-label='Design document']";
const shownTab = "[role=tabpanel]:not([hidden])";

const appears = (selector: string) => (page: Page) => page.locator(selector).first().waitFor();

const openTab = (tab: string, done: Deed["done"]): Deed => ({
  name: `open ${tab}`,
  act: (page) => page.locator("[role=tab]", { hasText: tab }).click(),
  done,
});

/** Turns the wheel over the middle of what is shown of the design. */
async function scroll(page: Page, turns: number): Promise<void> {
  const box = await page.locator(shownTab).boundingBox();
  if (!box) throw new Error("No tab is shown.");
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  for (let turn = 0; turn < turns; turn += 1) await page.mouse.wheel(0, 600);
}

/** Takes the diagram by the middle of what is shown and moves it. */
async function drag(page: Page): Promise<void> {
  const box = await page.locator(shownTab).boundingBox();
  if (!box) throw new Error("No tab is shown.");
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + 200, y - 200, { steps: 20 });
  await page.mouse.up();
}

const scrollIn = (tab: string): Deed => ({
  name: `scroll in ${tab}`,
  act: (page) => scroll(page, 20),
  done: settle,
});

const type = (where: string): Deed => ({
  name: `type beside ${where}`,
  act: async (page) => {
    await page.locator(composer).focus();
    await page.keyboard.type("What breaks first?", { delay: 60 });
  },
  done: settle,
});

const deeds: readonly Deed[] = [
  type("Document"),
  scrollIn("Document"),
  // Laying out so many boxes takes the worker seconds; the page has to answer meanwhile.
  openTab("Diagrams", appears(`${shownTab} select, ${shownTab} [role=combobox]`)),
  type("Diagrams"),
  { name: "the diagram comes up", act: async () => undefined, done: appears(".react-flow__node") },
  { name: "move the diagram", act: drag, done: settle },
  openTab("Checks", appears(`${shownTab} li`)),
  scrollIn("Checks"),
  type("Checks"),
  openTab("Model", appears("[aria-label='The model as YAML']")),
  type("Model"),
  openTab("Document", appears(designDocument)),
  openTab("Numbers", appears("[aria-label='Utilisation of components']")),
  {
    name: "ten times the load",
    act: (page) => page.locator(`${shownTab} button`, { hasText: /^10×$/ }).click(),
    done: (page) => page.locator("output", { hasText: "10 times the peak" }).waitFor(),
  },
  scrollIn("Numbers"),
  type("Numbers"),
];

/** Until the page has nothing more to do and has shown it; entries of slow events come with the frame after. */
async function settle(page: Page): Promise<void> {
  for (let turn = 0; turn < 2; turn += 1)
    await page.evaluate(
      () =>
        new Promise<void>((resolve) => {
          requestIdleCallback(() => requestAnimationFrame(() => resolve()), { timeout: 10_000 });
        }),
    );
}

async function measureDeed(page: Page, { name, act, done }: Deed) {
  const before = await readNoted(page);
  const start = performance.now();
  await act(page);
  await done(page);
  const doneMs = performance.now() - start;
  await settle(page);
  const after = await readNoted(page);
  const delays = after.slowInteractions.slice(before.slowInteractions.length);
  const tasks = after.longTasks.slice(before.longTasks.length);
  return {
    deed: name,
    delayMs: Math.max(0, ...delays.map(({ duration }) => duration)),
    longestTaskMs: rounded(Math.max(0, ...tasks.map(({ duration }) => duration))),
    doneMs: rounded(doneMs),
  };
}

/** One deed after the other, until the page no longer answers. */
async function measureDeeds(page: Page, done: Awaited<ReturnType<typeof measureDeed>>[]) {
  for (const deed of deeds) {
    const figures = await measureDeed(page, deed).catch((error: Error) => error);
    if (figures instanceof errors.TimeoutError)
      return { unanswered: { deed: deed.name, waitedMs: patienceMs } };
    if (figures instanceof Error) throw figures;
    done.push(figures);
  }
  return { unanswered: null };
}

async function importDesign({ url, cookie }: BenchApp, yaml: string): Promise<string> {
  const response = await fetch(`${url}/api/threads/import`, {
    method: "POST",
    headers: { cookie },
    body: yaml,
  });
  if (!response.ok) throw new Error(`The app answered ${response.status}: ${await response.text()}`);
  const { threadId } = await response.json();
  return threadId;
}

async function openThread(page: Page, address: string) {
  const start = performance.now();
  await page.goto(address, { waitUntil: "commit" });
  await page.locator(designDocument).waitFor();
  const shownMs = performance.now() - start;
  await page.waitForLoadState("networkidle");
  await settle(page);
  const { longTasks } = await readNoted(page);
  return {
    shownMs: rounded(shownMs),
    longestTaskMs: rounded(Math.max(0, ...longTasks.map(({ duration }) => duration))),
  };
}

/**
 * From each click and key to the frame that answers it, on the page of a large design. What a wheel does is no such event:
 * there, the longest task says how long the page may have stood still.
 */
export const largeDesignFigures = () =>
  withApp(async (app) => {
    const yaml = stringifyDesign(generateDesign(largeSize));
    const threadId = await importDesign(app, yaml);
    return withPage(app, async (page) => {
      page.setDefaultTimeout(patienceMs);
      await watchPage(page);
      const address = `${app.url}/threads/${threadId}`;
      await openThread(page, address);
      const opened = await openThread(page, address);
      const done: Awaited<ReturnType<typeof measureDeed>>[] = [];
      const { unanswered } = await measureDeeds(page, done);
      return {
        size: largeSize,
        aimMs,
        opened,
        deeds: done,
        /** What the page gave no answer to; nothing after it could be done. */
        unanswered,
        overAim: done.filter(({ delayMs }) => delayMs > aimMs).map(({ deed }) => deed),
      };
    });
  });
