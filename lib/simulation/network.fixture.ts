import type { Guard, Network, Policy, Station } from "./network";
import { createAssembler } from "./program";

export const aStation = (parts: Partial<Station> = {}): Station => {
  const service = parts.service ?? 1;
  return {
    id: "station",
    servers: 1,
    variability: 1,
    hold: service,
    quota: Number.POSITIVE_INFINITY,
    ...parts,
    service,
  };
};

export const aGuard = (parts: Partial<Guard> = {}): Guard => ({
  id: "guard",
  breaker: null,
  bulkhead: null,
  ...parts,
});

export const aPolicy = (parts: Partial<Policy> = {}): Policy => ({
  id: "policy",
  guard: -1,
  timeout: Number.POSITIVE_INFINITY,
  retries: 0,
  backoff: "none",
  base: 0,
  cap: Number.POSITIVE_INFINITY,
  jitter: "none",
  budget: Number.POSITIVE_INFINITY,
  caller: -1,
  station: -1,
  isPulled: false,
  ...parts,
});

/** Runs that are served once, at one station, by a call with the given policy and guard. */
export function aQueue(
  rate: number,
  station: Partial<Station> = {},
  policy: Partial<Policy> = {},
  guards: readonly Guard[] = [],
): Network {
  const assembler = createAssembler();
  const visit = assembler.here();
  assembler.serve(0);
  assembler.done();
  const entry = assembler.here();
  assembler.call({ policy: 0, entry: visit });
  assembler.done();
  return {
    program: assembler.program,
    sources: [{ id: "runs", rate, entry }],
    stations: [aStation(station)],
    guards,
    deliveries: new Map(),
    policies: [aPolicy({ guard: guards.length > 0 ? 0 : -1, ...policy })],
  };
}
