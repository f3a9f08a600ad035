import { linkSync, mkdirSync, readFileSync, readlinkSync, rmSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import path from "node:path";
import { z } from "zod";
import { AppError } from "../errors";

const ownerSchema = z.object({
  id: z.string(),
  pid: z.number().int(),
  /** Host and, where the system tells, its boot and the process namespace: pids compare only within these. */
  host: z.string(),
  /** When the process started, as the system counts it: tells a process from a later one with its pid. */
  processStart: z.string().nullable(),
  since: z.string(),
});
type Owner = z.infer<typeof ownerSchema>;

export type FolderLock = { release(): void };

const isSystemError = (error: unknown, code: string) =>
  error instanceof Error && "code" in error && error.code === code;

function readIfThere(read: () => string): string | null {
  try {
    return read();
  } catch {
    return null;
  }
}

/** Field 22 of `/proc/<pid>/stat`, counted behind the name, which may hold spaces. Null without `/proc`. */
function findProcessStart(pid: number): string | null {
  const stat = readIfThere(() => readFileSync(`/proc/${pid}/stat`, "utf8"));
  return stat?.slice(stat.lastIndexOf(")") + 2).split(" ")[19] ?? null;
}

function hostIdentity(): string {
  const boot = readIfThere(() => readFileSync("/proc/sys/kernel/random/boot_id", "utf8").trim());
  const namespace = readIfThere(() => readlinkSync("/proc/self/ns/pid"));
  return [hostname(), boot, namespace].filter((part) => part !== null).join(" ");
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return isSystemError(error, "EPERM");
  }
}

function isDead(owner: Owner): boolean {
  const here = hostIdentity();
  if (owner.host !== here) return isEarlierBoot(owner.host, here);
  if (!isRunning(owner.pid)) return true;
  return owner.processStart !== null && owner.processStart !== findProcessStart(owner.pid);
}

/** The same host name with another boot id: whatever ran then is gone. */
function isEarlierBoot(then: string, now: string): boolean {
  const [nameThen, bootThen] = then.split(" ");
  const [nameNow, bootNow] = now.split(" ");
  return nameThen === nameNow && bootThen !== undefined && bootNow !== undefined && bootThen !== bootNow;
}

function findOwner(file: string): Owner | null {
  const text = readIfThere(() => readFileSync(file, "utf8"));
  if (text === null) return null;
  const owner = ownerSchema.safeParse(JSON.parse(text));
  if (!owner.success)
    throw new AppError("unavailable", `${file} is not a lock of Lintel; please look at it.`);
  return owner.data;
}

/** A link is made at once with its content or not at all; false when the file is there already. */
function claim(file: string, owner: Owner): boolean {
  const draft = `${file}.${owner.id}`;
  writeFileSync(draft, `${JSON.stringify(owner, null, 2)}\n`, { mode: 0o600 });
  try {
    linkSync(draft, file);
    return true;
  } catch (error) {
    if (isSystemError(error, "EEXIST")) return false;
    throw error;
  } finally {
    rmSync(draft);
  }
}

function heldBy({ pid, host, since }: Owner, file: string): AppError {
  const name = host.split(" ")[0];
  return new AppError(
    "unavailable",
    `The data folder ${path.dirname(file)} is in use by process ${pid} on ${name} since ${since}. ` +
      `Stop that process, or give this one another DATA_DIR (or a DATABASE_URL). ` +
      `If it no longer runs, for example in a removed container, delete ${file}.`,
    { details: { pid, host: name, since } },
  );
}

/**
 * Removes a dead owner's lock. Only one process may do so at a time: otherwise the slower of two could
 * remove the lock that the faster one has just taken.
 */
function clearDead(file: string, self: Owner): void {
  const guard = `${file}.takeover`;
  if (!claim(guard, self)) {
    const other = findOwner(guard);
    if (other !== null && isDead(other)) rmSync(guard, { force: true });
    return;
  }
  try {
    const owner = findOwner(file);
    if (owner !== null && isDead(owner)) rmSync(file);
  } finally {
    rmSync(guard, { force: true });
  }
}

/**
 * Takes the folder for this process, creating it and its parents. PGlite doesn't lock its files, and two
 * processes on one folder corrupt it. A lock whose process is gone is taken over.
 */
export function lockFolder(folder: string, now: Date): FolderLock {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const file = path.join(folder, "lintel.lock");
  const self: Owner = {
    id: crypto.randomUUID(),
    pid: process.pid,
    host: hostIdentity(),
    processStart: findProcessStart(process.pid),
    since: now.toISOString(),
  };
  while (!claim(file, self)) {
    const owner = findOwner(file);
    if (owner !== null && !isDead(owner)) throw heldBy(owner, file);
    clearDead(file, self);
  }
  return {
    release: () => {
      if (findOwner(file)?.id === self.id) rmSync(file);
    },
  };
}
