import { type RateLimiterAbstract, RateLimiterMemory } from "rate-limiter-flexible";
import type { Limit, LimitName } from "./limit";

// Next.js bundles each route on its own: the process has one count.
const shared: typeof globalThis & { lintelLimiters?: Map<string, RateLimiterAbstract> } = globalThis;
shared.lintelLimiters ??= new Map();
const limiters = shared.lintelLimiters;

/** The count behind a limit, for as long as the process lives. Another size is another count. */
export function openLimiter(name: LimitName, { count, seconds }: NonNullable<Limit>): RateLimiterAbstract {
  const keyPrefix = `lintel:limit:${name}:${count}:${seconds}`;
  const limiter =
    limiters.get(keyPrefix) ?? new RateLimiterMemory({ keyPrefix, points: count, duration: seconds });
  limiters.set(keyPrefix, limiter);
  return limiter;
}
