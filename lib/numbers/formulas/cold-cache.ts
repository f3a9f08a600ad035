/** What the origin bears while the cache is warm: the misses, λ·(1 − h). */
export const missRate = (rate: number, hitRatio: number): number => rate * (1 - hitRatio);

/**
 * How many times its usual load the origin bears when the cache is empty: 1 / (1 − h) (Nygard, *Release It!*).
 * Null when every look-up hits, since then the origin's usual load is nothing.
 */
export const coldFactor = (hitRatio: number): number | null => (hitRatio >= 1 ? null : 1 / (1 - hitRatio));
