import { type RateLimiterAbstract, RateLimiterMemory, RateLimiterRedis } from "rate-limiter-flexible";
import { connectRedis } from "../redis/connect-redis";
import type { Limit, LimitName } from "./limit";

// Next.js bundles each route on its own: the process has one count.
const shared: typeof globalThis & { lintelLimiters?: Map<string, RateLimiterAbstract> } = globalThis;
shared.lintelLimiters ??= new Map();
const limiters = shared.lintelLimiters;

function createLimiter(keyPrefix: string, { count, seconds }: NonNullable<Limit>): RateLimiterAbstract {
  const size = { keyPrefix, points: count, duration: seconds };
  const memory = new RateLimiterMemory(size);
  const redis = connectRedis();
  if (!redis) return memory;
  return new RateLimiterRedis({
    ...size,
    storeClient: redis.commands,
    useRedisPackage: true,
    // While Redis is away each instance counts on its own.
    rejectIfRedisNotReady: true,
    insuranceLimiter: memory,
  });
}

/** The count behind a limit: all instances share it in Redis, one alone keeps it. Another size is another count. */
export function openLimiter(name: LimitName, limit: NonNullable<Limit>): RateLimiterAbstract {
  const keyPrefix = `lintel:limit:${name}:${limit.count}:${limit.seconds}`;
  const limiter = limiters.get(keyPrefix) ?? createLimiter(keyPrefix, limit);
  limiters.set(keyPrefix, limiter);
  return limiter;
}
