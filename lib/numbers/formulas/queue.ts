/** A queue at rest. Times are in the unit of the service time, rates in its reciprocal. */
interface SteadyQueue {
  isStable: true;
  /** ρ: the share of time that a server is busy. */
  utilisation: number;
  /** Wq: the mean time before service. */
  wait: number;
  /** W: wait and service. */
  response: number;
  /** L: how many are inside on average. */
  occupancy: number;
}

/** More arrives than can be served: the queue grows for ever, so it has no waits to tell. */
interface OverloadedQueue {
  isStable: false;
  utilisation: number;
}

export type Queue = SteadyQueue | OverloadedQueue;

/** A queue from its mean wait; overloaded when `utilisation` reaches 1. */
export function describeQueue(rate: number, service: number, utilisation: number, wait: number): Queue {
  if (utilisation >= 1) return { isStable: false, utilisation };
  const response = wait + service;
  return { isStable: true, utilisation, wait, response, occupancy: rate * response };
}
