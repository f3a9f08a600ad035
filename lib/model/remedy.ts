import { z } from "zod";
import type { AppError } from "@/lib/errors";

/**
 * What may mend a failed answer without the user: ask again after a while, let the model go on where its length
 * limit ended it, ask with less of the conversation.
 */
const remedySchema = z.enum(["retry", "continue", "compact"]);
export type Remedy = z.infer<typeof remedySchema>;

const detailsSchema = z.object({
  remedy: remedySchema.optional(),
  retryAfterSeconds: z.number().optional(),
});

/** How much an answer may try before it fails. Waiting is in milliseconds, for all tries together. */
export interface Patience {
  tries: Record<Remedy, number>;
  waitMs: number;
  firstWaitMs: number;
}

const patience: Patience = {
  tries: { retry: 3, continue: 2, compact: 2 },
  waitMs: 30_000,
  firstWaitMs: 500,
};

/** What was tried already in this answer. */
export interface Tried {
  counts: Record<Remedy, number>;
  waitedMs: number;
}

export const nothingTried = (): Tried => ({ counts: { retry: 0, continue: 0, compact: 0 }, waitedMs: 0 });

/**
 * The next try after a failure and the milliseconds to wait before it, or null when it has to fail. Waits double,
 * with jitter (`random` in [0, 1)), so that many answers that failed together don't come back together; a
 * provider's `retry-after` is kept to where it fits into what may be waited at all.
 */
export function planRemedy(
  failure: AppError,
  tried: Tried,
  random: number,
  { tries, waitMs, firstWaitMs }: Patience = patience,
): { remedy: Remedy; waitMs: number } | null {
  const { remedy, retryAfterSeconds } = detailsSchema.safeParse(failure.details).data ?? {};
  if (!remedy || tried.counts[remedy] >= tries[remedy]) return null;
  if (remedy !== "retry") return { remedy, waitMs: 0 };
  const growing = firstWaitMs * 2 ** tried.counts.retry;
  const wait =
    retryAfterSeconds === undefined
      ? growing * (0.5 + random / 2)
      : retryAfterSeconds * 1_000 + random * firstWaitMs;
  return tried.waitedMs + wait <= waitMs ? { remedy, waitMs: Math.round(wait) } : null;
}
