import { solveMultiServer } from "./multi-server-queue";
import type { Queue } from "./queue";
import { solveLinear } from "./solve-linear";

interface Station {
  /** Arrivals from outside. */
  arrivals: number;
  /** Mean service time of one server. */
  service: number;
  servers: number;
  /** For each station, the share of what is served here that goes there next; the rest leaves. */
  routes: readonly number[];
}

interface OpenNetwork {
  /** λ of each station. */
  rates: number[];
  queues: Queue[];
  /** Mean time from entering to leaving the network; null when a station is overloaded. */
  response: number | null;
}

/** λ = γ + λ·P: the rate at each station from arrivals and routing; null when nothing ever leaves. */
export function solveTraffic(
  arrivals: readonly number[],
  routes: readonly (readonly number[])[],
): number[] | null {
  const matrix = arrivals.map((_, to) =>
    arrivals.map((_, from) => Number(to === from) - (routes[from]?.[to] ?? 0)),
  );
  const rates = solveLinear(matrix, arrivals);
  return rates?.some((rate) => rate < -1e-9) ? null : rates;
}

/** An open Jackson network: each station is an M/M/c of its own (Jackson 1957). Null when nothing ever leaves. */
export function solveOpenNetwork(stations: readonly Station[]): OpenNetwork | null {
  const rates = solveTraffic(
    stations.map(({ arrivals }) => arrivals),
    stations.map(({ routes }) => routes),
  );
  if (!rates) return null;
  const queues = stations.map(({ service, servers }, index) =>
    solveMultiServer({ rate: rates[index] ?? 0, service, servers }),
  );
  const entering = stations.reduce((sum, { arrivals }) => sum + arrivals, 0);
  const inside = queues.reduce((sum, queue) => (queue.isStable ? sum + queue.occupancy : Number.NaN), 0);
  return { rates, queues, response: Number.isNaN(inside) ? null : inside / entering };
}
