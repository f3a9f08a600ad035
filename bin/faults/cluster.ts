import { randomBytes } from "node:crypto";
import { type AppServer, startApp } from "../../e2e/app-server";
import { type AnthropicStandIn, startAnthropic } from "../../e2e/fakes/anthropic";
import { startServer } from "../../lib/db/postgresql-server.fixture";
import { type RedisServer, startRedis } from "./redis-server";

/** Instances of the built app on one database and, where there is one, one Redis. */
export interface Cluster {
  standIn: AnthropicStandIn;
  postgresql: { url: string; restart(): void };
  redis: RedisServer | null;
  /** The running instances, started when they are first asked for; a killed one comes back as another. */
  instance: (name: "a" | "b") => Promise<AppServer>;
  kill: (name: "a" | "b") => Promise<void>;
  /** Tells it to end, as a deployment does. */
  end: (name: "a" | "b") => Promise<void>;
  close: () => Promise<void>;
}

/** Numbers in their order: a missing word is a gap, a repeated one a duplicate. */
export const writeNumbers = (count: number) =>
  Array.from({ length: count }, (_, index) => `w${String(index + 1).padStart(4, "0")} `).join("");

const countWanted = (text: string) => Number(/\[count:(\d+)\]/.exec(text)?.[1] ?? 0);

async function startStandIn(): Promise<AnthropicStandIn> {
  const standIn = await startAnthropic();
  standIn.script({
    when: /\[count:\d+\]/,
    steps: [
      ({ lastUserText }) => ({
        blocks: [{ type: "text", text: writeNumbers(countWanted(lastUserText)) }],
      }),
    ],
  });
  return standIn;
}

export const settingsFor = (standIn: AnthropicStandIn) => ({
  ANTHROPIC_API_KEY: "stand-in-key",
  ANTHROPIC_BASE_URL: standIn.url,
  AUTH_SECRET: randomBytes(24).toString("hex"),
});

export async function startCluster({ hasRedis = true } = {}): Promise<Cluster> {
  const standIn = await startStandIn();
  const postgresql = await startServer();
  const redis = hasRedis ? await startRedis() : null;
  const settings = {
    ...settingsFor(standIn),
    DATABASE_URL: postgresql.url,
    ...(redis && { REDIS_URL: redis.url }),
  };
  const running = new Map<string, Promise<AppServer>>();
  const instance: Cluster["instance"] = (name) => {
    const server = running.get(name) ?? startApp(settings);
    running.set(name, server);
    return server;
  };
  const take = async (name: string) => {
    const server = await running.get(name);
    running.delete(name);
    return server;
  };
  return {
    standIn,
    postgresql,
    redis,
    instance,
    kill: async (name) => (await take(name))?.kill(),
    end: async (name) => (await take(name))?.stop(),
    close: async () => {
      for (const server of running.values()) await (await server).stop();
      await redis?.stop();
      postgresql.stop();
      await standIn.close();
    },
  };
}
