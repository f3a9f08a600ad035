import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { createInterface } from "node:readline";
import { afterEach, beforeEach, expect, test } from "vitest";
import { lockFolder } from "./folder-lock";

const now = new Date("2026-01-01T00:00:00Z");
let root: string;
let folder: string;
let others: ChildProcess[] = [];

beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), "lintel-lock-"));
  folder = path.join(root, "deep", "data");
});

afterEach(async () => {
  await Promise.all(others.map(kill));
  others = [];
  rmSync(root, { recursive: true });
});

async function kill(other: ChildProcess): Promise<void> {
  if (other.exitCode !== null || other.signalCode !== null) return;
  other.kill("SIGKILL");
  await once(other, "exit");
}

/** Another process that tries to take the folder, and what came of it. */
async function aProcess() {
  const script = path.resolve("lib/db/lock-holder.fixture.ts");
  const other = spawn(process.execPath, ["--import", "tsx", script, folder], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  others.push(other);
  for await (const outcome of createInterface(other.stdout)) return { other, outcome };
  throw new Error("The process said nothing.");
}

const lockFile = () => path.join(folder, "lintel.lock");
const readOwner = (): unknown => JSON.parse(readFileSync(lockFile(), "utf8"));

function changeOwner(fields: object): void {
  const owner = readOwner();
  writeFileSync(
    lockFile(),
    JSON.stringify({ ...(owner !== null && typeof owner === "object" && owner), ...fields }),
  );
}

test("creates the folder with its parents and names the owner in it", () => {
  lockFolder(folder, now);

  expect(readdirSync(folder)).toEqual(["lintel.lock"]);
  expect(readOwner()).toMatchObject({ pid: process.pid, since: now.toISOString() });
});

test("a released folder is free", () => {
  lockFolder(folder, now).release();

  expect(readdirSync(folder)).toEqual([]);
});

test("a second process is told who holds the folder and what to do, and changes nothing", async () => {
  const { other, outcome } = await aProcess();
  const before = readFileSync(lockFile(), "utf8");

  const take = () => lockFolder(folder, now);

  expect(outcome).toBe("taken");
  expect(take).toThrow(`in use by process ${other.pid} on `);
  expect(take).toThrow("DATA_DIR");
  expect(readFileSync(lockFile(), "utf8")).toBe(before);
  expect(readdirSync(folder)).toEqual(["lintel.lock"]);
});

test("the lock of a process that was killed is taken over", async () => {
  const { other } = await aProcess();
  await kill(other);

  lockFolder(folder, now);

  expect(readOwner()).toMatchObject({ pid: process.pid });
  expect(readdirSync(folder)).toEqual(["lintel.lock"]);
});

test("of many processes that find a dead one's lock, one gets the folder", async () => {
  const { other } = await aProcess();
  await kill(other);

  const racers = await Promise.all([aProcess(), aProcess(), aProcess(), aProcess()]);

  const winners = racers.filter(({ outcome }) => outcome === "taken");
  expect(winners).toHaveLength(1);
  expect(readOwner()).toMatchObject({ pid: winners[0]?.other.pid });
});

test("another process that got the pid of a dead one doesn't hold the folder", () => {
  lockFolder(folder, now);
  changeOwner({ processStart: "1" });

  expect(() => lockFolder(folder, now)).not.toThrow();
});

test("a lock from before the machine's last start is taken over", () => {
  lockFolder(folder, now);
  const [name] = String(Object(readOwner()).host).split(" ");
  changeOwner({ host: `${name} 00000000-0000-4000-8000-000000000000 pid:[1]` });

  expect(() => lockFolder(folder, now)).not.toThrow();
});

test("a lock from another machine is left alone", () => {
  lockFolder(folder, now);
  changeOwner({ host: "elsewhere", pid: 1 });

  expect(() => lockFolder(folder, now)).toThrow("in use by process 1 on elsewhere");
});

test("a lock that was lost is not removed on release", () => {
  const lock = lockFolder(folder, now);
  changeOwner({ id: crypto.randomUUID() });

  lock.release();

  expect(readdirSync(folder)).toEqual(["lintel.lock"]);
});
