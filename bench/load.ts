import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { setTimeout as pause } from "node:timers/promises";
import { Client } from "pg";
import { startApp } from "../e2e/app-server";
import { startServer } from "../lib/db/postgresql-server.fixture";
import { openGuestSession, standInKey } from "./bench-app";
import { measureStreams } from "./measure-streams";
import { median, rounded } from "./median";
import { readProcess } from "./read-process";

const pace = 50;
const levels = [1, 25, 50, 100, 150, 200, 250, 300, 400];
const tokens = 400;
const limitMs = 250;

async function startStandIn(): Promise<{ url: string; process: ChildProcess }> {
  const args = ["--import", "tsx", "e2e/fakes/serve.ts", "anthropic", "--pace", String(pace)];
  const standIn = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "inherit"] });
  const [line] = await once(standIn.stdout, "data");
  return { url: String(line).trim(), process: standIn };
}

async function databaseOf(url: string) {
  const client = new Client({ connectionString: url });
  await client.connect();
  const ask = async (query: string) => Number((await client.query(query)).rows[0]?.value);
  return {
    bytes: () => ask("SELECT pg_database_size(current_database()) AS value"),
    turns: () => ask("SELECT count(*) AS value FROM turn"),
    chunksLeft: () => ask("SELECT count(*) AS value FROM turn_chunks"),
    close: () => client.end(),
  };
}

interface Measured {
  url: string;
  pid: number;
  standInUrl: string;
}

async function measureLevel({ url, pid }: Measured, cookie: string, streams: number) {
  const before = readProcess(pid);
  const start = performance.now();
  const { delays, firstMs } = await measureStreams({ url, cookie, streams, tokens, pace });
  const seconds = (performance.now() - start) / 1_000;
  const after = readProcess(pid);
  const sorted = delays.toSorted((a, b) => a - b);
  const at = (share: number) => rounded(sorted[Math.floor(sorted.length * share)] ?? Number.NaN);
  return {
    streams,
    addedDelayMs: { median: at(0.5), p95: at(0.95), p99: at(0.99) },
    firstDeltaMs: rounded(median(firstMs)),
    cpuCores: before && after && rounded((after.cpuSeconds - before.cpuSeconds) / seconds),
    memoryMb: after && Math.round(after.memoryBytes / 2 ** 20),
  };
}

async function measureFirstDelta({ standInUrl }: Measured): Promise<number> {
  const times: number[] = [];
  for (let run = 0; run < 10; run += 1) {
    const start = performance.now();
    const response = await fetch(`${standInUrl}/v1/messages`, {
      method: "POST",
      headers: {
        "content-type": "application/json",
        "x-api-key": standInKey,
        "anthropic-version": "2023-06-01",
      },
      body: JSON.stringify({
        model: "claude-sonnet-5-5",
        max_tokens: 1_000,
        stream: true,
        messages: [{ role: "user", content: "Write. [tokens:4]" }],
      }),
    });
    await response.body?.getReader().read();
    times.push(performance.now() - start);
  }
  return rounded(median(times));
}

async function measureAll(measured: Measured) {
  const found = [];
  const cookie = await openGuestSession(measured.url);
  await measureStreams({ url: measured.url, cookie, streams: 10, tokens: 50, pace });
  for (const level of levels) {
    const figures = await measureLevel(measured, cookie, level);
    found.push(figures);
    if (figures.addedDelayMs.p95 > limitMs) break;
    await pause(1_000);
  }
  return found;
}

/**
 * How many answers of fifty tokens a second one process holds: the delay of each token against its stream's own
 * best, on PostgreSQL, until the 95th percentile passes 250 ms.
 */
export async function loadFigures() {
  const postgresql = await startServer();
  const standIn = await startStandIn();
  const app = await startApp({
    DATABASE_URL: postgresql.url,
    ANTHROPIC_API_KEY: standInKey,
    ANTHROPIC_BASE_URL: standIn.url,
  });
  const database = await databaseOf(postgresql.url);
  try {
    await pause(3_000);
    const idle = readProcess(app.pid);
    const bytesBefore = await database.bytes();
    const measured = { url: app.url, pid: app.pid, standInUrl: standIn.url };
    const standInFirstMs = await measureFirstDelta(measured);
    const reached = await measureAll(measured);
    const turns = await database.turns();
    return {
      tokensPerSecond: pace,
      limitMs,
      heldStreams: reached.findLast(({ addedDelayMs }) => addedDelayMs.p95 <= limitMs)?.streams ?? 0,
      levels: reached,
      standInFirstEventMs: standInFirstMs,
      idleMemoryMb: idle && Math.round(idle.memoryBytes / 2 ** 20),
      database: {
        turns,
        tokensPerTurn: tokens,
        bytesPerTurn: Math.round(((await database.bytes()) - bytesBefore) / turns),
        chunksLeft: await database.chunksLeft(),
      },
    };
  } finally {
    await database.close();
    await app.stop();
    standIn.process.kill("SIGTERM");
    postgresql.stop();
  }
}
