import { none } from "./activities";
import { kinds, makeReady, schedule, type World } from "./world";

/** A call has a server: when its answer comes, and when the server is free again. */
function startService(world: World, station: number, activity: number): void {
  const { stations, random, now } = world;
  const mean = stations.service[station] ?? 0;
  const variability = stations.variability[station] ?? 0;
  const time = mean === 0 ? 0 : mean * random.service(variability);
  stations.busy[station] = (stations.busy[station] ?? 0) + 1;
  stations.held[station] = (stations.held[station] ?? 0) + time * (stations.holdFactor[station] ?? 1);
  schedule(world, now + time, kinds.served, activity);
  if (stations.isSplit[station] === 1)
    schedule(world, now + time * (stations.holdFactor[station] ?? 1), kinds.released, station);
}

/** A call that a quota has let through takes a server or stands in line for one. */
export function takeServer(world: World, station: number, activity: number): void {
  const { stations, activities } = world;
  if ((stations.busy[station] ?? 0) < (stations.servers[station] ?? 0)) {
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
  stations.away[station] === 0 && (stations.putOff[station] ?? 0) > 0;

/** A server is free: for who waits longest, else for what was put off, which comes after all that is asked now. */
export function releaseServer(world: World, station: number): void {
  const { stations, activities } = world;
  stations.busy[station] = (stations.busy[station] ?? 0) - 1;
  const first = stations.first[station] ?? none;
  if (first === none) {
    if (mayDrain(world, station) && stations.gap[station] === 0) takeUp(world, station);
    return;
  }
  const next = activities.next[first] ?? none;
  stations.first[station] = next;
  if (next === none) stations.last[station] = none;
  stations.waiting[station] = (stations.waiting[station] ?? 0) - 1;
  startService(world, station, first);
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

/** What was put off is taken up as soon as its station may be asked. */
export function wakeStation(world: World, station: number): void {
  const { stations } = world;
  if (!mayDrain(world, station)) return;
  if ((stations.gap[station] ?? 0) > 0) {
    if (stations.isDraining[station] === 0) drainStation(world, station);
    return;
  }
  const idle = (stations.servers[station] ?? 0) - (stations.busy[station] ?? 0);
  const count = Math.min(idle, stations.putOff[station] ?? 0);
  for (let started = 0; started < count; started += 1) takeUp(world, station);
}
