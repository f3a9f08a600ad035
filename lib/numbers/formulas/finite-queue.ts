interface FiniteQueue {
  /** The share of arrivals that find no place and are turned away. */
  blocking: number;
  /** What gets through, in arrivals per unit of time. */
  throughput: number;
  occupancy: number;
  response: number;
}

/**
 * M/M/1/K: at most `places` requests inside, the one in service included. Pn = (1 − ρ)·ρⁿ / (1 − ρ^(K+1)), which
 * is even at ρ = 1; always stable, because what has no place is turned away.
 */
export function solveFinite(queue: { rate: number; service: number; places: number }): FiniteQueue {
  const ratio = queue.rate * queue.service;
  const weights = Array.from({ length: queue.places + 1 }, (_, inside) =>
    ratio <= 1 ? ratio ** inside : ratio ** (inside - queue.places),
  );
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const blocking = (weights[queue.places] ?? 0) / total;
  const occupancy = weights.reduce((sum, weight, inside) => sum + inside * weight, 0) / total;
  const throughput = queue.rate * (1 - blocking);
  return {
    blocking,
    throughput,
    occupancy,
    response: throughput === 0 ? queue.service : occupancy / throughput,
  };
}
