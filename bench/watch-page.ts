import type { CDPSession, Page } from "@playwright/test";
import { rounded } from "./median";

/** What a page notes of itself, in milliseconds since it was opened. */
interface Noted {
  longTasks: { at: number; duration: number }[];
  largestPaint: number;
  /** From each key press to the frame that shows it, where that took more than a frame. */
  slowKeys: { at: number; duration: number }[];
  /** The same of every click, tap and key that the page could answer, by the name of its event. */
  slowInteractions: { name: string; at: number; duration: number }[];
  frames: number;
}

declare global {
  interface Window {
    noted: Noted;
  }
}

/** Runs in the page before its own scripts. */
function noteAll() {
  window.noted = { longTasks: [], largestPaint: 0, slowKeys: [], slowInteractions: [], frames: 0 };
  const { noted } = window;
  const watch = (
    options: PerformanceObserverInit & { durationThreshold?: number },
    note: (entry: PerformanceEntry) => void,
  ) =>
    new PerformanceObserver((list) => list.getEntries().forEach(note)).observe({
      buffered: true,
      ...options,
    });
  watch({ type: "longtask" }, ({ startTime, duration }) => noted.longTasks.push({ at: startTime, duration }));
  watch({ type: "largest-contentful-paint" }, ({ startTime }) => {
    noted.largestPaint = startTime;
  });
  watch({ type: "event", durationThreshold: 16 }, (entry) => {
    const { name, startTime, duration } = entry;
    if (name === "keydown") noted.slowKeys.push({ at: startTime, duration });
    // Moves of the pointer have no such id; presses, releases and clicks share one.
    if (entry instanceof PerformanceEventTiming && entry.interactionId > 0)
      noted.slowInteractions.push({ name, at: startTime, duration });
  });
  const countFrame = () => {
    noted.frames += 1;
    requestAnimationFrame(countFrame);
  };
  requestAnimationFrame(countFrame);
}

/** Long tasks, paints, keys and frames are noted in every page that is opened from now on. */
export const watchPage = (page: Page) =>
  // The compiler names inner functions by a helper of this module, which a page doesn't have.
  page.addInitScript({ content: `{ const __name = (named) => named; (${noteAll.toString()})(); }` });

export const readNoted = (page: Page): Promise<Noted> => page.evaluate(() => window.noted);

export async function openMetrics(page: Page): Promise<CDPSession> {
  const session = await page.context().newCDPSession(page);
  // The thread's own time: what others take of the processor meanwhile isn't counted.
  await session.send("Performance.enable", { timeDomain: "threadTicks" });
  return session;
}

/** Seconds that the main thread has worked since the page was opened. */
export async function busySeconds(session: CDPSession): Promise<number> {
  const { metrics } = await session.send("Performance.getMetrics");
  return metrics.find(({ name }) => name === "TaskDuration")?.value ?? Number.NaN;
}

/** What the page's scripts hold once nothing more can be freed. */
export async function heapMb(session: CDPSession): Promise<number> {
  await session.send("HeapProfiler.collectGarbage");
  const { usedSize } = await session.send("Runtime.getHeapUsage");
  return rounded(usedSize / 2 ** 20);
}
