import { findWanted } from "./find-wanted";
import type { Scaler } from "./scaler";
import { resizeStation, takeBusyTime } from "./serve-calls";
import { sizePool } from "./size-pool";
import { kinds, schedule, type World } from "./world";

/** Seconds between two looks at the load: what Kubernetes has where nobody says otherwise. */
export const checkPeriod = 15;
/** Seconds in which nothing may have wanted more before replicas are taken away. */
const stabilization = 300;
function resize(world: World, { station, terms, ready }: Scaler): void {
  const service = world.stations.service[station] ?? 0;
  const { servers, hold } = sizePool(ready * terms.perReplica, service);
  resizeStation(world, station, servers, hold / service);
}

/** Those that still start are given up first; the others end the calls that they have. */
function scaleIn(world: World, scaler: Scaler, surplus: number): void {
  const given = Math.min(surplus, scaler.starting.length);
  scaler.starting.length -= given;
  if (surplus === given) return;
  scaler.ready -= surplus - given;
  resize(world, scaler);
}

/** Replicas are taken away only when none of the last five minutes wanted them. */
function steady({ wishes }: Scaler, wanted: number, now: number): number {
  wishes.push({ at: now, replicas: wanted });
  while ((wishes[0]?.at ?? now) < now - stabilization) wishes.shift();
  return wishes.reduce((most, { replicas }) => Math.max(most, replicas), wanted);
}

/**
 * Looks at how busy a station was since the last look and decides on its replicas: more begin to start at once and take
 * calls after their start-up time, fewer go after five minutes in which none wanted more. How many may start at one time
 * isn't limited.
 */
export function watchLoad(world: World, number: number): void {
  const scaler = world.scalers[number];
  if (!scaler) return;
  const { station, terms, ready, starting } = scaler;
  const running = ready + starting.length;
  const utilisation = takeBusyTime(world, station) / ((world.stations.servers[station] ?? 1) * checkPeriod);
  const wanted = findWanted(terms, { ready, running, utilisation });
  const kept = steady(scaler, wanted, world.now);
  if (kept < running) scaleIn(world, scaler, running - kept);
  for (let added = running; added < wanted; added += 1) {
    starting.push(world.now + terms.startup);
    schedule(world, world.now + terms.startup, kinds.started, number);
  }
  schedule(world, world.now + checkPeriod, kinds.scale, number);
}

/** A replica has started, unless it was given up meanwhile. */
export function startReplica(world: World, number: number): void {
  const scaler = world.scalers[number];
  if (!scaler || (scaler.starting[0] ?? Number.POSITIVE_INFINITY) > world.now) return;
  scaler.starting.shift();
  scaler.ready += 1;
  resize(world, scaler);
}
