import { log } from "./log/log";

type Task = { name: string; run: () => Promise<void> };

// Next.js bundles each route on its own; the process has one list.
const shared: typeof globalThis & { lintelShutdown?: Map<string, Task["run"]>; lintelIsEnding?: boolean } =
  globalThis;
shared.lintelShutdown ??= new Map();
const tasks = shared.lintelShutdown;

/** Runs once the process is told to end, while the database still answers. A name's later task replaces its earlier one. */
export function onShutdown(name: Task["name"], run: Task["run"]): void {
  tasks.set(name, run);
}

/** Once the process has been told to end, it begins nothing that would have to be ended again. */
export const isShuttingDown = (): boolean => shared.lintelIsEnding === true;

/** Runs all tasks side by side. One that fails or takes longer than the limit doesn't keep the others from ending. */
export async function runShutdownTasks(limitInMilliseconds: number): Promise<void> {
  shared.lintelIsEnding = true;
  const runs = [...tasks].map(([name, run]) =>
    run().catch((error: unknown) => log.error(`"${name}" failed while shutting down`, error)),
  );
  const limit = new Promise((resolve) => setTimeout(resolve, limitInMilliseconds).unref());
  await Promise.race([Promise.all(runs), limit]);
}
