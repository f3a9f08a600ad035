import type { Capacity } from "../component-capacity";
import { findUtilisation, type Loaded } from "../component-load";
import type { Prepared } from "../prepare-numbers";
import { chooseReplicas } from "../response-time";

/** What a component gets and what it bears. */
export interface Throughput {
  name: string;
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

/** What works the backlog off: the target itself, the callee of a relation, the consumers of a channel. */
export function listWorkers({ index, loaded }: Prepared, target: string): Throughput[] | UnknownWorkers {
  const relation = index.relations.get(target);
  const consumers = (index.outgoing.get(target) ?? []).flatMap(({ to }) => index.find(to)?.node ?? []);
  const nodes = index.channels.has(target) ? consumers : [index.find(relation?.to ?? target)?.node ?? target];
  const found = loaded.filter(({ component }) => nodes.includes(component.id));
  if (found.length === 0) return { missing: [`a component that works off what waits for ${target}`] };
  const missing = found.flatMap(({ capacity }) => (capacity.isKnown ? [] : capacity.missing));
  if (missing.length > 0) return { missing };
  return found.flatMap((loaded) => {
    const { component, capacity, peak } = loaded;
    if (!capacity.isKnown) return [];
    const { replicas, mostReplicas } = capacity.capacity;
    const running = chooseReplicas(loaded)?.replicas ?? replicas;
    const most = { replicas: mostReplicas, bears: findBorne(capacity.capacity, peak, mostReplicas) };
    return [
      { name: component.id, rate: peak.rate, bears: findBorne(capacity.capacity, peak, running), most },
    ];
  });
}
