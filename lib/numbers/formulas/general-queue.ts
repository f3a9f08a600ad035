import { erlangC } from "./erlang";
import { describeQueue, type Queue } from "./queue";

interface General {
  rate: number;
  /** Mean service time. */
  service: number;
  /** Squared coefficient of variation of the service time: 0 is constant (M/D/1), 1 exponential (M/M/1). */
  variability: number;
}

/** M/G/1 by Pollaczek–Khinchine: Wq = ρ·S·(1 + cv²) / (2·(1 − ρ)). */
export function solveGeneral({ rate, service, variability }: General): Queue {
  const utilisation = rate * service;
  const wait = (utilisation * service * (1 + variability)) / (2 * (1 - utilisation));
  return describeQueue(rate, service, utilisation, wait);
}

/** M/G/c after Allen and Cunneen: the wait of M/M/c times (1 + cv²) / 2. Exact for one server and for cv² = 1. */
export function solveGeneralServers({
  rate,
  service,
  variability,
  servers,
}: General & { servers: number }): Queue {
  const load = rate * service;
  const wait = ((erlangC(servers, load) * service) / (servers - load)) * ((1 + variability) / 2);
  return describeQueue(rate, service, load / servers, wait);
}
