import { erlangC } from "./erlang";
import { describeQueue, type Queue } from "./queue";

/** Poisson arrivals at `rate`, `servers` in parallel, each with exponential service of mean `service`. */
export interface MultiServer {
  rate: number;
  service: number;
  servers: number;
}

/** M/M/c, and M/M/1 with one server: Wq = C·S / (c − a) with a = λ·S (Erlang 1917). */
export function solveMultiServer({ rate, service, servers }: MultiServer): Queue {
  const load = rate * service;
  const wait = (erlangC(servers, load) * service) / (servers - load);
  return describeQueue(rate, service, load / servers, wait);
}

/** P(Wq > t) = C·e^(−(cμ − λ)·t) of M/M/c; 1 when it is overloaded. */
export function waitsLongerThan({ rate, service, servers }: MultiServer, time: number): number {
  const load = rate * service;
  if (load >= servers) return 1;
  return erlangC(servers, load) * Math.exp(-((servers - load) / service) * time);
}

/** P(W > t) of M/M/c: wait and service together; 1 when it is overloaded (Gross & Harris, §2.3). */
function respondsLaterThan({ rate, service, servers }: MultiServer, time: number): number {
  const load = rate * service;
  const elapsed = time / service;
  const spare = servers - 1 - load;
  const delayed = Math.abs(spare) < 1e-9 ? elapsed : (1 - Math.exp(-spare * elapsed)) / spare;
  return Math.exp(-elapsed) * (1 + erlangC(servers, load) * delayed);
}

/** The time within which the share `percent` of requests is answered; null when the queue is overloaded. */
export function findResponsePercentile(queue: MultiServer, percent: number): number | null {
  if (queue.rate * queue.service >= queue.servers) return null;
  const late = 1 - percent / 100;
  let low = 0;
  let high = queue.service;
  while (respondsLaterThan(queue, high) > late) high *= 2;
  for (let step = 0; step < 100; step += 1) {
    const middle = (low + high) / 2;
    if (respondsLaterThan(queue, middle) > late) low = middle;
    else high = middle;
  }
  return high;
}
