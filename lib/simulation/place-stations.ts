import type { Channel } from "@/lib/design/schema";
import type { Capacity } from "@/lib/numbers/component-capacity";
import type { Loaded } from "@/lib/numbers/component-load";
import { chooseReplicas, readService, untimed } from "@/lib/numbers/response-time";
import type { Station } from "./network";
import { readAutoscaler } from "./read-autoscaler";
import { type Pool, sizePool } from "./size-pool";

/** Where the calls of a component or channel are served: all at its first station, or reads at its copies as well. */
export interface Place {
  first: number;
  /** Where there are copies that don't take writes: their station, and the share of reads that they take. */
  copies: { station: number; share: number } | null;
}

type Planned = Pool & Pick<Station, "autoscaler">;

interface Plan {
  pools: Planned[];
  quota: number;
  copyShare: number;
}

/** One pool of servers, which an autoscaler makes larger and smaller where the component has one. */
function planPool(loaded: Loaded, capacity: Capacity, replicas: number, service: number): Planned {
  const autoscaler = readAutoscaler(loaded, capacity);
  const running = autoscaler?.begin ?? replicas;
  const pool = sizePool(running * capacity.perReplica, service);
  return autoscaler ? { ...pool, autoscaler } : pool;
}

/** Copies of a single writer stay as many as they are: an autoscaler is for what takes any call. */
function planPools(
  loaded: Loaded,
  capacity: Capacity,
  replicas: number,
  service: number,
): Omit<Plan, "quota"> {
  const { perReplica, writers } = capacity;
  const hasCopies = loaded.peak.writes > 0 && writers < capacity.replicas;
  if (!hasCopies) return { pools: [planPool(loaded, capacity, replicas, service)], copyShare: 0 };
  const copies = replicas - writers;
  const pools = [sizePool(writers * perReplica, service), sizePool(copies * perReplica, service)];
  return { pools, copyShare: copies / replicas };
}

const unlimited = (hold: number, quota = Number.POSITIVE_INFINITY): Plan => ({
  pools: [{ servers: Number.POSITIVE_INFINITY, hold }],
  quota,
  copyShare: 0,
});

/** Servers where the service time is known; else all that the capacity says is a rate that may not be passed. */
function planServed(loaded: Loaded, capacity: Capacity, service: number): Plan {
  const replicas = chooseReplicas(loaded)?.replicas ?? 1;
  const { quota, perReplica } = capacity;
  if (service === 0 || !Number.isFinite(perReplica))
    return unlimited(service, Math.min(quota, replicas * perReplica));
  return { ...planPools(loaded, capacity, replicas, service), quota };
}

/** The stations of one component, with the replicas that the computed response time takes. */
function planStations(loaded: Loaded): { stations: Station[]; copyShare: number } {
  const { component, capacity } = loaded;
  const isTimed = !untimed.has(component.kind);
  const service = isTimed ? readService(component) : null;
  const { mean, variability } = service ?? { mean: 0, variability: 0 };
  const { pools, copyShare, quota } =
    isTimed && capacity.isKnown ? planServed(loaded, capacity.capacity, mean) : unlimited(mean);
  const shared = { id: component.id, service: mean, variability, quota };
  return { stations: pools.map((pool) => ({ ...shared, ...pool })), copyShare };
}

/** Nothing waits in a channel that is there; while it is away nothing comes through. */
const gateOf = (id: string): Station => ({
  id,
  servers: Number.POSITIVE_INFINITY,
  service: 0,
  variability: 0,
  hold: 0,
  quota: Number.POSITIVE_INFINITY,
});

/** The stations of all components and channels, and where each has its own. */
export function placeStations(
  loaded: readonly Loaded[],
  channels: readonly Channel[],
): {
  stations: Station[];
  places: ReadonlyMap<string, Place>;
} {
  const stations: Station[] = [];
  const places = new Map<string, Place>();
  for (const one of loaded) {
    const plan = planStations(one);
    const first = stations.length;
    stations.push(...plan.stations);
    const copies = plan.stations.length > 1 ? { station: first + 1, share: plan.copyShare } : null;
    places.set(one.component.id, { first, copies });
  }
  for (const { id } of channels) places.set(id, { first: stations.push(gateOf(id)) - 1, copies: null });
  return { stations, places };
}
