import type { Capacity } from "../component-capacity";
import { findUtilisation, type Loaded } from "../component-load";
import { implyCalls } from "../imply-calls";
import type { ModelIndex } from "../model-index";
import type { Prepared } from "../prepare-numbers";
import { chooseReplicas } from "../response-time";
import type { ImpliedCall } from "../usual-calls";

/** What a component gets and what it bears. */
export interface Throughput {
  name: string;
  /** How often it is called for each call that waits. */
  calls: number;
  /** Calls per second at most, by the replicas that run when the load of the model comes. */
  bears: number;
  /** The same by all replicas that it may scale to. */
  most: { replicas: number; bears: number };
  /** Calls per second that it gets in any case. */
  rate: number;
}

function findBorne(capacity: Capacity, { rate, writes }: Loaded["peak"], replicas: number): number {
  const busy = findUtilisation({ rate, writes }, capacity, replicas);
  return busy > 0 ? rate / busy : Math.min(capacity.quota, replicas * capacity.perReplica);
}

/** What is missing to tell who works a backlog off. */
export interface UnknownWorkers {
  missing: string[];
}

const isNeeded = ({ isHard, isAsync }: ImpliedCall) => isHard && !isAsync;

/** The components that a call of the given ones can't do without, themselves included, and how often it calls each. */
function listNeeded(index: ModelIndex, nodes: readonly string[]): ReadonlyMap<string, number> {
  const implied = implyCalls(index, {});
  const first = nodes.flatMap((node) => index.placeOf(node) ?? []);
  const needed = new Map(first.map((place) => [place, 1]));
  for (const place of implied.order(first)) {
    const times = needed.get(place) ?? 0;
    for (const { to, volume } of implied.at(place).filter(isNeeded))
      needed.set(to.place, (needed.get(to.place) ?? 0) + times * volume.calls * volume.fanOut);
  }
  return new Map(
    [...needed].filter(([, calls]) => calls > 0).map(([place, calls]) => [index.nodes[place] ?? "", calls]),
  );
}

function findThroughput(loaded: Loaded, calls: number): Throughput[] {
  const { component, capacity, peak } = loaded;
  if (!capacity.isKnown) return [];
  const { replicas, mostReplicas } = capacity.capacity;
  const running = chooseReplicas(loaded)?.replicas ?? replicas;
  const most = { replicas: mostReplicas, bears: findBorne(capacity.capacity, peak, mostReplicas) };
  const bears = findBorne(capacity.capacity, peak, running);
  return [{ name: component.id, calls, rate: peak.rate, bears, most }];
}

/**
 * What works off what waits for a component, or with the consumers of a channel: they, and what they need for it as far
 * as its capacity is known.
 */
export function listWorkers({ index, loaded }: Prepared, target: string): Throughput[] | UnknownWorkers {
  const consumers = (index.outgoing.get(target) ?? []).flatMap(({ to }) => index.find(to)?.node ?? []);
  const nodes = index.channels.has(target) ? consumers : [target];
  const found = loaded.filter(({ component }) => nodes.includes(component.id));
  if (found.length === 0) return { missing: [`a component that works off what waits for ${target}`] };
  const missing = found.flatMap(({ capacity }) => (capacity.isKnown ? [] : capacity.missing));
  if (missing.length > 0) return { missing };
  const needed = listNeeded(index, nodes);
  return loaded.flatMap((one) => {
    const calls = needed.get(one.component.id);
    return calls === undefined ? [] : findThroughput(one, calls);
  });
}
