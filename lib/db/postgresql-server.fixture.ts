import { type ExecFileSyncOptions, execFileSync } from "node:child_process";
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir, userInfo } from "node:os";
import path from "node:path";

export const missingServerPrograms =
  "PostgreSQL's server programs (initdb, pg_ctl) were not found: install PostgreSQL, for example with " +
  "`apt-get install postgresql` or `brew install postgresql`.";

const debianFolder = "/usr/lib/postgresql";

function askPgConfig(): string[] {
  try {
    return [execFileSync("pg_config", ["--bindir"], { encoding: "utf8", stdio: "pipe" }).trim()];
  } catch {
    return [];
  }
}

function listDebianVersions(): string[] {
  if (!existsSync(debianFolder)) return [];
  return readdirSync(debianFolder).map((version) => path.join(debianFolder, version, "bin"));
}

/** The folder with `initdb` and `pg_ctl`, or null on a machine without PostgreSQL. */
export function findServerPrograms(): string | null {
  const folders = [...askPgConfig(), ...listDebianVersions()];
  return folders.find((folder) => existsSync(path.join(folder, "initdb"))) ?? null;
}

async function findFreePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === "string") throw new Error("No free port was found.");
  return address.port;
}

/** The programs refuse to run as root. */
function run(program: string, args: string[]): void {
  const quoted = [program, ...args].map((part) => `'${part.replaceAll("'", "'\\''")}'`).join(" ");
  const options: ExecFileSyncOptions = { stdio: ["ignore", "ignore", "inherit"], cwd: tmpdir() };
  if (userInfo().uid === 0) execFileSync("su", ["postgres", "-s", "/bin/sh", "-c", quoted], options);
  else execFileSync(program, args, options);
}

function makeFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), "lintel-postgresql-"));
  if (userInfo().uid === 0) {
    const id = (flag: string) => Number(execFileSync("id", [flag, "postgres"], { encoding: "utf8" }));
    chownSync(folder, id("-u"), id("-g"));
  }
  return folder;
}

/** Starts an empty server on a free loopback port, in a folder of its own. */
export async function startServer(): Promise<{ url: string; stop(): void; restart(): void }> {
  const programs = findServerPrograms();
  if (programs === null) throw new Error(missingServerPrograms);
  const folder = makeFolder();
  const cluster = path.join(folder, "cluster");
  const port = await findFreePort();
  const settings = `-p ${port} -c listen_addresses=127.0.0.1 -k ${folder} -c fsync=off -c full_page_writes=off`;
  const control = (...args: string[]) => run(path.join(programs, "pg_ctl"), ["-D", cluster, "-w", ...args]);
  run(path.join(programs, "initdb"), [
    "-D",
    cluster,
    "-U",
    "lintel",
    "-A",
    "trust",
    "-E",
    "UTF8",
    "--no-sync",
  ]);
  control("-l", path.join(folder, "log"), "-o", settings, "start");
  const stop = () => {
    control("-m", "immediate", "stop");
    rmSync(folder, { recursive: true });
  };
  const restart = () => control("-l", path.join(folder, "log"), "-o", settings, "-m", "fast", "restart");
  return { restart, url: `postgresql://lintel@127.0.0.1:${port}/postgres`, stop };
}

/** The address of another database on the same server. */
export function withDatabase(url: string, name: string): string {
  const address = new URL(url);
  address.pathname = `/${name}`;
  return address.href;
}
