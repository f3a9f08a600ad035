import { RateLimiterRes } from "rate-limiter-flexible";
import { env } from "../env";
import { AppError } from "../errors";
import { callersAnAddress, type LimitName } from "./limit";
import { openLimiter } from "./open-limiter";

const whatWasTooMuch: Record<LimitName, string> = {
  turns: "You have asked a lot in a short time.",
  guests: "Many new visitors came from your network in a short time.",
  signIns: "There were many attempts to sign in.",
  links: "Many links were opened from your network in a short time.",
  requests: "Many requests came from your network in a short time.",
};

const seconds = (count: number) => (count === 1 ? "a second" : `${count} seconds`);
const waiting = (wait: number) => (wait > 120 ? `${Math.ceil(wait / 60)} minutes` : seconds(wait));

/**
 * Who asks. `caller` is a member's id, an e-mail address or, for guests, the address they come from: whoever throws
 * a guest's cookie away is still the same caller. `null` where callers aren't told apart.
 */
export type Asker = { caller: string | null; address: string };

async function consume(name: LimitName, key: string, factor: number): Promise<void> {
  const limit = env.limits[name];
  if (limit === null) return;
  const limiter = openLimiter(name, { ...limit, count: limit.count * factor });
  try {
    await limiter.consume(key);
  } catch (refusal) {
    if (!(refusal instanceof RateLimiterRes)) throw refusal;
    const retryAfter = Math.max(1, Math.ceil(refusal.msBeforeNext / 1000));
    throw new AppError("rate_limited", `${whatWasTooMuch[name]} Please wait ${waiting(retryAfter)}.`, {
      retryAfter,
    });
  }
}

/** Counts one request; `rate_limited` with the seconds to wait for the caller or the address that is over its limit. */
export async function countRequest(name: LimitName, { caller, address }: Asker): Promise<void> {
  if (caller === null) return consume(name, address, 1);
  await consume(name, `caller ${caller}`, 1);
  await consume(name, `address ${address}`, callersAnAddress);
}
