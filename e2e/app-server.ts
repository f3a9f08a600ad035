import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { findFreePort } from "./free-port";

export interface AppServer {
  url: string;
  pid: number;
  /** All that it has printed. */
  output: () => string;
  stop: () => Promise<void>;
  /** Ends it at once, as a crash does; its data stay. */
  kill: () => Promise<void>;
}

const startingMs = 90_000;
const endingMs = 15_000;

/** Set but empty counts as not set, and keeps the values of a developer's `.env` out. */
const noSettings = Object.fromEntries(
  [
    "PUBLIC_URL",
    "DATABASE_URL",
    "REDIS_URL",
    "ANTHROPIC_API_KEY",
    "ANTHROPIC_BASE_URL",
    "OPENAI_COMPATIBLE_BASE_URL",
    "OPENAI_COMPATIBLE_API_KEY",
    "OPENAI_COMPATIBLE_MODEL",
    "LINTEL_MODEL",
    "LINTEL_CONSULTANT",
    "AUTH_SECRET",
    "GITHUB_CLIENT_ID",
    "GITHUB_CLIENT_SECRET",
    "GOOGLE_CLIENT_ID",
    "GOOGLE_CLIENT_SECRET",
    "TRUSTED_PROXIES",
  ].map((name) => [name, ""]),
);

/** All tests come from one address; those about limits set their own. */
const noLimits = Object.fromEntries(
  ["TURNS", "GUESTS", "SIGN_INS", "LINKS", "REQUESTS"].map((name) => [`LIMIT_${name}`, "off"]),
);

async function isHealthy(url: string): Promise<boolean> {
  try {
    return (await fetch(`${url}/api/health`)).ok;
  } catch {
    return false;
  }
}

/** Starts the built app on a free port of loopback, with an empty database in a folder of its own. */
export async function startApp(settings: Record<string, string> = {}): Promise<AppServer> {
  const dataDir = await mkdtemp(path.join(tmpdir(), "lintel-e2e-"));
  const port = await findFreePort();
  const url = `http://127.0.0.1:${port}`;
  const app = spawn(
    process.execPath,
    ["node_modules/next/dist/bin/next", "start", "--port", String(port), "--hostname", "127.0.0.1"],
    {
      env: {
        ...noSettings,
        ...noLimits,
        PATH: process.env.PATH,
        HOME: process.env.HOME,
        NODE_ENV: "production",
        NEXT_TELEMETRY_DISABLED: "1",
        DATA_DIR: dataDir,
        PORT: String(port),
        ...settings,
      },
      stdio: ["ignore", "pipe", "pipe"],
    },
  );
  const output: string[] = [];
  for (const stream of [app.stdout, app.stderr]) stream.on("data", (chunk) => output.push(String(chunk)));
  const ended = once(app, "exit");
  const killWithUs = () => app.kill("SIGKILL");
  process.once("exit", killWithUs);

  const giveUpAt = Date.now() + startingMs;
  while (!(await isHealthy(url))) {
    if (app.exitCode !== null || Date.now() > giveUpAt) {
      app.kill("SIGKILL");
      throw new Error(`The app didn't start.\n${output.join("")}`);
    }
    await pause(100);
  }
  const stop = async () => {
    app.kill("SIGTERM");
    const impatience = setTimeout(() => app.kill("SIGKILL"), endingMs);
    await ended;
    clearTimeout(impatience);
    process.off("exit", killWithUs);
    await rm(dataDir, { recursive: true, force: true });
  };
  const kill = async () => {
    app.kill("SIGKILL");
    await ended;
    process.off("exit", killWithUs);
  };
  return { url, pid: app.pid ?? 0, output: () => output.join(""), stop, kill };
}
