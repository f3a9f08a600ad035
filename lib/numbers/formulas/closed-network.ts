interface ClosedNetwork {
  /** X: completions per unit of time. */
  throughput: number;
  /** R: mean time of one round without the thinking. */
  response: number;
  /** How many are at each station on average. */
  occupancy: number[];
}

/**
 * Exact mean value analysis (Reiser & Lavenberg 1980) of `population` users who think for `thinking` and then use
 * each single-server station for its demand: R_i(n) = D_i·(1 + Q_i(n − 1)). Same units of time throughout.
 */
export function solveClosedNetwork(
  population: number,
  thinking: number,
  demands: readonly number[],
): ClosedNetwork {
  let occupancy = demands.map(() => 0);
  let throughput = 0;
  let response = 0;
  for (let users = 1; users <= population; users += 1) {
    const residence = demands.map((demand, index) => demand * (1 + (occupancy[index] ?? 0)));
    response = residence.reduce((sum, time) => sum + time, 0);
    throughput = users / (thinking + response);
    const rate = throughput;
    occupancy = residence.map((time) => rate * time);
  }
  return { throughput, response, occupancy };
}
