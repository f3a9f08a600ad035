import type { Capacity } from "@/lib/numbers/component-capacity";
import type { Loaded } from "@/lib/numbers/component-load";
import { chooseReplicas, readService, untimed } from "@/lib/numbers/response-time";
import type { Station } from "./network";

/** Where the calls of a component are served: all at its first station, or reads at its copies as well. */
export interface Place {
  first: number;
  /** Where there are copies that don't take writes: their station, and the share of reads that they take. */
  copies: { station: number; share: number } | null;
}

type Pool = Pick<Station, "servers" | "hold">;

/** As many servers as calls that a throughput works on at once, as the computed wait has them. */
function sizePool(throughput: number, service: number): Pool {
  const servers = Math.max(1, Math.round(throughput * service));
  return { servers, hold: servers / throughput };
}

interface Plan {
  pools: Pool[];
  quota: number;
  copyShare: number;
}

function planPools(
  { peak }: Loaded,
  capacity: Capacity,
  replicas: number,
  service: number,
): Omit<Plan, "quota"> {
  const { perReplica, writers } = capacity;
  const hasCopies = peak.writes > 0 && writers < capacity.replicas;
  if (!hasCopies) return { pools: [sizePool(replicas * perReplica, service)], copyShare: 0 };
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

/** The stations of all components, and where each component has its own. */
export function placeStations(loaded: readonly Loaded[]): {
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
  return { stations, places };
}
