import { createClient } from "@redis/client";
import { env } from "../env";
import { log } from "../log/log";

type Client = ReturnType<typeof open>;
export type Redis = { commands: Client; subscriber: Client };

const shared: typeof globalThis & { lintelRedis?: Redis } = globalThis;

const longestWaitMs = 2_000;
const reconnectStrategy = (tries: number) => Math.min(longestWaitMs, 50 * 2 ** tries);

/** A command fails at once while the server is away: running answers don't wait for it. */
function open(url: string, name: string) {
  const client = createClient({
    url,
    name,
    disableOfflineQueue: name === "lintel-commands",
    socket: { reconnectStrategy, connectTimeout: longestWaitMs },
  });
  let isAway = false;
  client.on("error", (error: unknown) => {
    if (!isAway) log.error("Redis doesn't answer; answers go on without it", error);
    isAway = true;
  });
  client.on("ready", () => {
    isAway = false;
  });
  void client.connect().catch(() => undefined);
  return client;
}

/** The process's connections to `REDIS_URL`; null without one. They come back by themselves. */
export function connectRedis(): Redis | null {
  const url = env.redisUrl;
  if (!url) return null;
  shared.lintelRedis ??= {
    commands: open(url, "lintel-commands"),
    subscriber: open(url, "lintel-subscriber"),
  };
  return shared.lintelRedis;
}

/** Redis, where it is set up and answers. */
export function findRedis(): Redis | null {
  const redis = connectRedis();
  return redis?.commands.isReady && redis.subscriber.isReady ? redis : null;
}

export function closeRedis(): void {
  for (const client of Object.values(shared.lintelRedis ?? {})) client.destroy();
  delete shared.lintelRedis;
}
