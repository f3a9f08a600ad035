import type { Capacity } from "../component-capacity";
import { findUtilisation } from "../component-load";
import type { Prepared } from "../prepare-numbers";

/** What a component gets and what it bears. */
export interface Throughput {
  name: string;
  /** Calls per second at most. */
  most: number;
  /** Calls per second that it gets in any case. */
  rate: number;
}

const mostOf = (capacity: Capacity, rate: number, writes: number): number => {
  const busy = findUtilisation({ rate, writes }, capacity, capacity.mostReplicas);
  return busy > 0 ? rate / busy : Math.min(capacity.quota, capacity.mostReplicas * capacity.perReplica);
};

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
  return found.flatMap(({ component, capacity, peak }) =>
    capacity.isKnown
      ? [{ name: component.id, rate: peak.rate, most: mostOf(capacity.capacity, peak.rate, peak.writes) }]
      : [],
  );
}
