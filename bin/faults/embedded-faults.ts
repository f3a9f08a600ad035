import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { type AppServer, startApp } from "../../e2e/app-server";
import { settingsFor } from "./cluster";
import { Conversation } from "./conversation";
import { type Fault, judge, type Result } from "./fault";

const count = 200;

async function withFolder<T>(use: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(path.join(tmpdir(), "lintel-faults-"));
  try {
    return await use(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** One process on the embedded database is killed and started again. */
const killAlone: Fault["run"] = ({ standIn }) =>
  withFolder(async (folder): Promise<Result> => {
    const settings = { ...settingsFor(standIn), DATA_DIR: folder };
    const before = await startApp(settings);
    const conversation = await Conversation.open(before);
    const reader = await conversation.ask(before, `Count. [count:${count}] [pace:50]`);
    await reader.words(40);
    const start = performance.now();
    await before.kill();
    await reader.ended();
    const after = await startApp(settings);
    const next = await conversation.pickUp(after);
    await next?.beyond(reader.text);
    const since = Math.round(performance.now() - start);
    await next?.ended();
    const result = await judge({ conversation, server: after, shown: [next?.text ?? ""], count, since });
    await after.stop();
    return result;
  });

async function startRefused(settings: Record<string, string>): Promise<string> {
  let second: AppServer | null = null;
  try {
    second = await startApp(settings);
    return "a second process opened the folder";
  } catch (error) {
    return String(error).includes("in use by process") ? "" : String(error).slice(0, 200);
  } finally {
    await second?.stop();
  }
}

/** The embedded database has one process; another one is told who holds it. */
const locked: Fault["run"] = ({ standIn }) =>
  withFolder(async (folder): Promise<Result> => {
    const settings = { ...settingsFor(standIn), DATA_DIR: folder };
    const first = await startApp(settings);
    const conversation = await Conversation.open(first);
    const reader = await conversation.ask(first, `Count. [count:${count}] [pace:50]`);
    const problem = await startRefused(settings);
    await reader.ended();
    const result = await judge({ conversation, server: first, shown: [reader.text], count });
    await first.stop();
    return problem ? { ...result, problem } : result;
  });

export const embeddedFaults: Fault[] = [
  { name: "embedded: kill -9 and start again", isSlow: true, run: killAlone },
  { name: "embedded: a second process on the folder", isSlow: true, run: locked },
];
