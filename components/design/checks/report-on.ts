import type { CheckReport } from "@/lib/checks/check-design";
import type { Design } from "@/lib/design/schema";

/** What the worker is asked, and what it answers. */
export interface ToCheck {
  order: number;
  design: Design;
}
export interface Checked {
  order: number;
  report: CheckReport;
}

export type Report = CheckReport | "failed";

/** One for the whole page: it loads the rules once, and nobody waits for them to read or to type. */
let worker: Worker | null = null;
const waiting = new Map<number, (report: Report) => void>();
let orders = 0;

function startWorker(): Worker {
  const started = new Worker(new URL("./checks-worker.ts", import.meta.url));
  started.addEventListener("message", ({ data: { order, report } }: MessageEvent<Checked>) => {
    waiting.get(order)?.(report);
    waiting.delete(order);
  });
  started.addEventListener("error", () => {
    started.terminate();
    worker = null;
    for (const answer of waiting.values()) answer("failed");
    waiting.clear();
  });
  return started;
}

const reports = new WeakMap<Design, Promise<Report>>();

/** What the checks say of a design, worked out beside the page and once; "failed" when the rules didn't arrive. */
export function reportOn(design: Design): Promise<Report> {
  const known = reports.get(design);
  if (known) return known;
  worker ??= startWorker();
  orders += 1;
  const { promise, resolve } = Promise.withResolvers<Report>();
  waiting.set(orders, resolve);
  const toCheck: ToCheck = { order: orders, design };
  worker.postMessage(toCheck);
  reports.set(design, promise);
  return promise;
}
