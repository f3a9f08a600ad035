import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { connect } from "node:net";
import { setTimeout as pause } from "node:timers/promises";
import { findFreePort } from "../../e2e/free-port";

export interface RedisServer {
  url: string;
  /** Ends it and starts it again on the same port; it has forgotten everything. */
  restart: () => Promise<void>;
  stop: () => Promise<void>;
}

async function answers(port: number): Promise<boolean> {
  const socket = connect(port, "127.0.0.1");
  try {
    await once(socket, "connect");
    return true;
  } catch {
    return false;
  } finally {
    socket.destroy();
  }
}

async function start(port: number): Promise<ChildProcess> {
  const memoryOnly = ["--save", "", "--appendonly", "no"];
  const args = ["--port", String(port), "--bind", "127.0.0.1", ...memoryOnly];
  const server = spawn("redis-server", args, { stdio: "ignore" });
  process.once("exit", () => server.kill("SIGKILL"));
  await once(server, "spawn");
  while (!(await answers(port))) await pause(50);
  return server;
}

/** Redis on a free port of loopback; null where `redis-server` isn't installed. */
export async function startRedis(): Promise<RedisServer | null> {
  const port = await findFreePort();
  try {
    let server = await start(port);
    const stop = async () => {
      const ended = once(server, "exit");
      server.kill("SIGKILL");
      await ended;
    };
    const restart = async () => {
      await stop();
      server = await start(port);
    };
    return { url: `redis://127.0.0.1:${port}`, restart, stop };
  } catch {
    return null;
  }
}
