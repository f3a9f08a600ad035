import type { Component } from "@/lib/design/schema";
import { findUtilisation, type Loaded } from "./component-load";
import { formatShare, formatTime, type Input } from "./figure";
import type { Duration } from "./formulas/duration";
import { noTime } from "./formulas/duration";
import { erlangC } from "./formulas/erlang";
import { listInputs, readQuantity, valueOr } from "./read-quantity";

/** How long one call stays in a component, apart from what it calls in turn. Seconds. */
export type ResponseTime =
  | { isKnown: true; time: Duration; utilisation: number; inputs: () => Input[]; line: string }
  | { isKnown: false; missing: string[] };

/** The time of people and their devices isn't the system's. */
export const untimed: ReadonlySet<Component["kind"]> = new Set(["person", "client", "environment"]);

/** How long a component itself works on a call. Seconds. */
interface Service {
  mean: number;
  variability: number;
  inputs: Input[];
}

/** What runs when the load comes: the least replicas, or all if those would be overloaded. */
export function chooseReplicas({ peak, capacity }: Loaded) {
  if (!capacity.isKnown) return null;
  const { replicas, mostReplicas } = capacity.capacity;
  const few = findUtilisation(peak, capacity.capacity, replicas);
  if (few < 1 || mostReplicas === replicas) return { replicas, utilisation: few };
  return { replicas: mostReplicas, utilisation: findUtilisation(peak, capacity.capacity, mostReplicas) };
}

/**
 * M/G/c with as many servers as calls that the replicas work on at once when all are busy. Its wait is exponential
 * for those who wait: exact for M/M/c, after Allen and Cunneen for other services.
 */
function findWait(
  load: Loaded,
  service: Service,
  chosen: { replicas: number; utilisation: number },
): Duration {
  const { capacity } = load;
  if (!capacity.isKnown || !Number.isFinite(capacity.capacity.perReplica)) return noTime;
  const { perReplica, writers, replicas } = capacity.capacity;
  const active = load.peak.writes > 0 && writers < replicas ? writers : chosen.replicas;
  const throughput = active * perReplica;
  const servers = Math.max(1, Math.round(throughput * service.mean));
  const waiting = erlangC(servers, chosen.utilisation * servers);
  const spread = (1 + service.variability) / 2;
  const mean = (waiting / (throughput * (1 - chosen.utilisation))) * spread;
  return { mean, variance: waiting === 0 ? 0 : (2 * mean ** 2) / waiting - mean ** 2 };
}

/** The service time of a component; null where it is missing. */
export function readService({ id, capacity = {} }: Component): Service | null {
  const mean = readQuantity(capacity.serviceTime?.mean, `capacity.serviceTime.mean of ${id}`, "time");
  if (!mean.isKnown) return null;
  const cv2 = readQuantity(capacity.serviceTime?.cv2, `capacity.serviceTime.cv2 of ${id}`, "share");
  const assumed: Input = {
    name: `capacity.serviceTime.cv2 of ${id}`,
    text: "1; none is given",
    basis: "assumed",
  };
  const inputs = [mean.input, ...(cv2.isKnown ? [cv2.input] : [assumed])];
  return { mean: mean.value, variability: valueOr(cv2, 1), inputs: [...inputs, ...listInputs()] };
}

/** The response time of a component at the peak: service, and the wait that its utilisation makes. */
export function findResponseTime(loaded: Loaded): ResponseTime {
  const { component, capacity, peak } = loaded;
  if (untimed.has(component.kind))
    return {
      isKnown: true,
      time: noTime,
      utilisation: 0,
      inputs: () => [],
      line: `${component.id}: not counted`,
    };
  const service = readService(component);
  if (!service) return { isKnown: false, missing: [`capacity.serviceTime.mean of ${component.id}`] };
  const chosen = chooseReplicas(loaded) ?? { replicas: 1, utilisation: 0 };
  if (chosen.utilisation >= 1) {
    const busy = formatShare(chosen.utilisation);
    return { isKnown: false, missing: [`a load that ${component.id} bears: it is utilised to ${busy}`] };
  }
  const wait = findWait(loaded, service, chosen);
  const mean = wait.mean + service.mean;
  const variance = wait.variance + service.variability * service.mean ** 2;
  const parts = `${formatTime(service.mean)} service + ${formatTime(wait.mean)} wait at ${formatShare(chosen.utilisation)}`;
  return {
    isKnown: true,
    time: { mean, variance },
    utilisation: chosen.utilisation,
    inputs: () => [
      ...service.inputs,
      ...(capacity.isKnown ? capacity.capacity.inputs : []),
      ...(peak.figure.isKnown ? peak.figure.inputs : []),
    ],
    line: `${component.id}: ${parts} = ${formatTime(mean)}`,
  };
}
