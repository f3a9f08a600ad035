import { batchCount } from "./batch-means";
import type { Network } from "./network";
import type { SourceResult } from "./run-record";
import { createSimulation } from "./simulation";

/** How long a network is watched, and from which random numbers it follows. */
export interface Effort {
  seed: number;
  /** How many events happen in all. */
  events: number;
  /** Hears how much is done, as a share of 1. */
  onProgress?: (share: number) => void;
}

/** What a network does when nothing of its beginning is left. */
export interface SteadyState {
  /** More comes than is borne: there is no steady state to tell of. */
  isOverloaded: boolean;
  /** Simulated seconds that count. */
  duration: number;
  events: number;
  sources: readonly SourceResult[];
}

/** The share of events that pass before anything counts, since a network that begins idle is too fast at first. */
const warmUpShare = 0.1;

/** Watches a network for as many events as are given: a tenth to warm up, the others in ten batches of equal length. */
export function measureSteadyState(network: Network, { seed, events, onProgress }: Effort): SteadyState {
  const { world, advance, isOverloaded } = createSimulation(network, seed);
  advance(Number.POSITIVE_INFINITY, Math.ceil(events * warmUpShare));
  const begin = world.now;
  const duration = (begin * (1 - warmUpShare)) / warmUpShare;
  world.record.drop();
  for (let batch = 1; batch <= batchCount && !isOverloaded(); batch += 1) {
    onProgress?.(warmUpShare + ((batch - 1) / batchCount) * (1 - warmUpShare));
    advance(begin + (duration * batch) / batchCount);
    world.record.closeBatch();
  }
  onProgress?.(1);
  return {
    isOverloaded: isOverloaded(),
    duration,
    events: world.handled,
    sources: network.sources
      .map(({ id }, at) => world.record.sources[at]?.describe(id))
      .filter((one) => one !== undefined),
  };
}
