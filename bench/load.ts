import { type ChildProcess, spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { setTimeout as pause } from "node:timers/promises";
import { Client } from "pg";
import { startApp } from "../e2e/app-server";
import { startServer } from "../lib/db/postgresql-server.fixture";
import { ask, openGuestSession, standInKey } from "./bench-app";
import { deltasOf, measureStreams, type Source } from "./measure-streams";
import { median, rounded } from "./median";
import { readProcess } from "./read-process";

const pace = 50;
const levels = [1, 50, 100, 150, 200, 250, 300, 400];
const limitMs = 250;
/** Further answers, one after the other, beside those that are held. */
const probes = 15;

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
  pid: number;
  app: Source;
  standIn: Source;
}

const sourceOf = (url: string, cookie: string): Source => ({
  begin: (question) => ask({ url, cookie }, randomUUID(), question),
  delta: /"type":"text-delta","id":"[^"]*","delta":"([^"]*)"/g,
});

const standInSource = (url: string): Source => ({
  begin: (question) =>
    fetch(`${url}/v1/messages`, {
      method: "POST",
      headers: {
        "content-type": "application/json",
        "x-api-key": standInKey,
        "anthropic-version": "2023-06-01",
      },
      body: JSON.stringify({
        model: "claude-sonnet-5-5",
        max_tokens: 100_000,
        stream: true,
        messages: [{ role: "user", content: question }],
      }),
    }),
  delta: /"type":"text_delta","text":"([^"]*)"/g,
});

/** How long the first words of an answer take from the provider, which writes when it sends them, to their reader. */
async function timeFirstWords({ begin, delta }: Source): Promise<number> {
  const response = await begin("Write. [tokens:4] [pace:100000] [clock]");
  const decoder = new TextDecoder();
  let seen = "";
  let passedOnMs = Number.NaN;
  for await (const bytes of response.body ?? []) {
    if (!Number.isNaN(passedOnMs)) continue;
    seen += decoder.decode(bytes, { stream: true });
    const [first] = deltasOf(seen, delta);
    if (first) passedOnMs = performance.timeOrigin + performance.now() - Number.parseFloat(first);
  }
  return passedOnMs;
}

async function measureSource(source: Source, streams: number) {
  const passedOn: number[] = [];
  const whileHeld = async () => {
    for (let probe = 0; probe < probes; probe += 1) passedOn.push(await timeFirstWords(source));
  };
  const measured = await measureStreams({ source, streams, pace, whileHeld });
  const { delays, firstMs, heldSeconds, lost } = measured;
  const sorted = delays.toSorted((a, b) => a - b);
  const at = (share: number) => rounded(sorted[Math.floor(sorted.length * share)] ?? Number.NaN);
  return {
    heldSeconds: rounded(heldSeconds),
    lost,
    addedDelayMs: { median: at(0.5), p95: at(0.95), p99: at(0.99) },
    firstDeltaMs: rounded(median(firstMs)),
    firstWordsPassedOnMs: rounded(median(passedOn)),
  };
}

async function measureLevel({ pid, app, standIn }: Measured, streams: number) {
  const before = readProcess(pid);
  const start = performance.now();
  const figures = await measureSource(app, streams);
  const seconds = (performance.now() - start) / 1_000;
  const after = readProcess(pid);
  return {
    streams,
    ...figures,
    cpuCores: before && after && rounded((after.cpuSeconds - before.cpuSeconds) / seconds),
    memoryMb: after && Math.round(after.memoryBytes / 2 ** 20),
    // The stand-in alone, on the same machine at the same time of day: what is left is the app's.
    standIn: await measureSource(standIn, streams),
  };
}

type Level = Awaited<ReturnType<typeof measureLevel>>;

const isHeld = ({ addedDelayMs, heldSeconds, lost }: Level) =>
  addedDelayMs.p95 <= limitMs && heldSeconds > 0 && lost.count === 0;

async function measureAll(measured: Measured): Promise<Level[]> {
  const found: Level[] = [];
  await measureSource(measured.app, 10);
  for (const level of levels) {
    const figures = await measureLevel(measured, level);
    found.push(figures);
    if (!isHeld(figures)) break;
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
    const reached = await measureAll({
      pid: app.pid,
      app: sourceOf(app.url, await openGuestSession(app.url)),
      standIn: standInSource(standIn.url),
    });
    const turns = await database.turns();
    return {
      tokensPerSecond: pace,
      limitMs,
      heldStreams: reached.findLast(isHeld)?.streams ?? 0,
      levels: reached,
      idleMemoryMb: idle && Math.round(idle.memoryBytes / 2 ** 20),
      database: {
        turns,
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
