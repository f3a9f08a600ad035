import { none } from "./activities";
import type { Delivery } from "./network";
import { kinds, makeReady, schedule, type World } from "./world";

/** Adds up how long the servers of a station were busy before one more or one less is. */
function changeBusy({ stations, now }: World, station: number, change: number): void {
  const busy = stations.busy[station] ?? 0;
  const span = now - (stations.busySince[station] ?? 0);
  stations.busyTime[station] = (stations.busyTime[station] ?? 0) + busy * span;
  stations.busySince[station] = now;
  stations.busy[station] = busy + change;
}

/** For how long the servers of a station were busy since it was last asked, added up. Seconds. */
export function takeBusyTime(world: World, station: number): number {
  changeBusy(world, station, 0);
  const { busyTime } = world.stations;
  const time = busyTime[station] ?? 0;
  busyTime[station] = 0;
  return time;
}

/** A call has a server: when its answer comes, and when the server is free again. */
function startService(world: World, station: number, activity: number): void {
  const { stations, random, now } = world;
  const mean = stations.service[station] ?? 0;
  const variability = stations.variability[station] ?? 0;
  const time = mean === 0 ? 0 : mean * random.service(variability);
  changeBusy(world, station, 1);
  schedule(world, now + time, kinds.served, activity);
  if (stations.isSplit[station] === 1)
    schedule(world, now + time * (stations.holdFactor[station] ?? 1), kinds.released, station);
}

/** A call that a quota has let through takes a server or stands in line for one. */
export function takeServer(world: World, station: number, activity: number): void {
  const { stations, activities } = world;
  if (!isFull(world, station)) {
    startService(world, station, activity);
    return;
  }
  activities.next[activity] = none;
  const last = stations.last[station] ?? none;
  if (last === none) stations.first[station] = activity;
  else activities.next[last] = activity;
  stations.last[station] = activity;
  stations.waiting[station] = (stations.waiting[station] ?? 0) + 1;
}

/** Calls may come this much earlier than their quota spreads them, in seconds: a second's worth of them at once. */
const burst = 1;

/** Asks for service. A quota lets a second's worth of calls through at once and spreads the others (GCRA, ITU-T I.371). */
export function enterStation(world: World, station: number, activity: number): void {
  const { stations, now } = world;
  const gap = stations.gap[station] ?? 0;
  if (gap > 0) {
    const due = Math.max(now, stations.due[station] ?? 0);
    stations.due[station] = due + gap;
    if (due - burst > now) {
      schedule(world, due - burst, kinds.admitted, activity);
      return;
    }
  }
  takeServer(world, station, activity);
}

/** Begins something that was put off; nobody waits for it. */
function takeUp(world: World, station: number): void {
  const { stations, policies, activities } = world;
  for (const policy of stations.policies[station] ?? []) {
    const count = policies.putOff[policy] ?? 0;
    if (count === 0) continue;
    policies.putOff[policy] = count - 1;
    stations.putOff[station] = (stations.putOff[station] ?? 0) - 1;
    makeReady(world, activities.begin(policies.entry[policy] ?? 0, none, none, world.now));
    return;
  }
}

const mayDrain = ({ stations }: World, station: number) =>
  stations.hampered[station] === 0 && (stations.putOff[station] ?? 0) > 0;

const isFull = ({ stations }: World, station: number) =>
  (stations.busy[station] ?? 0) >= (stations.servers[station] ?? 0);

/** Serves who waits longest. */
function serveFirst(world: World, station: number, first: number): void {
  const { stations, activities } = world;
  const next = activities.next[first] ?? none;
  stations.first[station] = next;
  if (next === none) stations.last[station] = none;
  stations.waiting[station] = (stations.waiting[station] ?? 0) - 1;
  startService(world, station, first);
}

/**
 * A server is free: for who waits longest, else for what was put off, which comes after all that is asked now. Nobody
 * gets it where there are fewer servers than when its call began.
 */
export function releaseServer(world: World, station: number): void {
  const { stations } = world;
  changeBusy(world, station, -1);
  if (isFull(world, station)) return;
  const first = stations.first[station] ?? none;
  if (first !== none) serveFirst(world, station, first);
  else if (mayDrain(world, station) && stations.gap[station] === 0) takeUp(world, station);
}

/** A station has another number of servers, and a call keeps one for `hold` times its service. */
export function resizeStation(world: World, station: number, servers: number, hold: number): void {
  const { stations } = world;
  stations.servers[station] = servers;
  stations.holdFactor[station] = hold;
  for (;;) {
    const first = stations.first[station] ?? none;
    if (first === none || isFull(world, station)) break;
    serveFirst(world, station, first);
  }
  wakeStation(world, station);
}

/** With a quota, what was put off takes what calls of now leave of it. */
export function drainStation(world: World, station: number): void {
  const { stations, now } = world;
  stations.isDraining[station] = 0;
  if (!mayDrain(world, station)) return;
  const due = stations.due[station] ?? 0;
  const isFree = due <= now;
  if (isFree) takeUp(world, station);
  stations.isDraining[station] = 1;
  schedule(world, isFree ? now + (stations.gap[station] ?? 0) : due, kinds.drain, station);
}

/** Puts so many of what a policy does off at its station, which takes them up when it has room. */
function putOffMany(world: World, { policy, entry }: Delivery, count: number): void {
  const { stations, policies, network } = world;
  const station = network.policies[policy]?.station ?? none;
  if (station === none) return;
  policies.entry[policy] = entry;
  policies.putOff[policy] = (policies.putOff[policy] ?? 0) + count;
  stations.putOff[station] = (stations.putOff[station] ?? 0) + count;
  wakeStation(world, station);
}

/** Messages that were kept for a channel go on to its consumers. */
function forwardKept(world: World, station: number): void {
  const { stations, policies, network } = world;
  for (const policy of stations.policies[station] ?? []) {
    const deliveries = network.deliveries.get(policies.entry[policy] ?? none);
    const count = policies.putOff[policy] ?? 0;
    if (!deliveries || count === 0) continue;
    policies.putOff[policy] = 0;
    stations.putOff[station] = (stations.putOff[station] ?? 0) - count;
    for (const delivery of deliveries) putOffMany(world, delivery, Math.round(count * delivery.times));
  }
}

/** What was put off is taken up as soon as its station may be asked. */
export function wakeStation(world: World, station: number): void {
  const { stations } = world;
  if (!mayDrain(world, station)) return;
  forwardKept(world, station);
  if ((stations.gap[station] ?? 0) > 0) {
    if (stations.isDraining[station] === 0) drainStation(world, station);
    return;
  }
  const idle = (stations.servers[station] ?? 0) - (stations.busy[station] ?? 0);
  const count = Math.min(idle, stations.putOff[station] ?? 0);
  for (let started = 0; started < count; started += 1) takeUp(world, station);
}
