interface Backlog {
  /** How much waits when the outage ends. */
  waiting: number;
  /** Time from the end of the outage until nothing waits; null when capacity isn't above the rate. */
  drained: number | null;
}

/** What an outage piles up and how long it takes to work off: λ·D, and λ·D / (μ − λ). Matching units of time. */
export function computeBacklog(rate: number, capacity: number, outage: number): Backlog {
  const waiting = rate * outage;
  if (waiting === 0) return { waiting, drained: 0 };
  return { waiting, drained: capacity > rate ? waiting / (capacity - rate) : null };
}
