import { none } from "./activities";
import { giveUp, startAttempt } from "./make-calls";
import type { Network, Outage } from "./network";
import { runActivity } from "./run-activity";
import { RunRecord } from "./run-record";
import { drainStation, releaseServer, takeServer, wakeStation } from "./serve-calls";
import { createWorld, kinds, makeReady, schedule, type World } from "./world";

/** More at once is taken for a load that the network doesn't bear. */
const mostInside = 1_000_000;

function scheduleArrival(world: World, source: number): void {
  const rate = world.network.sources[source]?.rate ?? 0;
  if (rate > 0) schedule(world, world.now + world.random.exponential() / rate, kinds.arrival, source);
}

function arrive(world: World, source: number): void {
  const { activities, network, now } = world;
  const run = activities.begin(network.sources[source]?.entry ?? 0, none, none, now);
  activities.source[run] = source;
  makeReady(world, run);
  scheduleArrival(world, source);
}

const stationOf = ({ activities, program }: World, activity: number) =>
  program.a[activities.pc[activity] ?? 0] ?? 0;

function answer(world: World, activity: number): void {
  const { activities, stations } = world;
  const station = stationOf(world, activity);
  if (stations.isSplit[station] === 0) releaseServer(world, station);
  activities.pc[activity] = (activities.pc[activity] ?? 0) + 1;
  makeReady(world, activity);
}

/** An outage begins, or ends. Those that overlap add up. */
function turn(world: World, outages: readonly Outage[], number: number): void {
  const outage = outages[number >> 1];
  const change = number % 2 === 0 ? 1 : -1;
  const { stations } = world;
  for (const station of outage?.stations ?? []) {
    stations.away[station] = (stations.away[station] ?? 0) + change;
    wakeStation(world, station);
  }
}

/** Lets happen what an event is about; false where nothing comes of it any more. */
function handle(world: World, outages: readonly Outage[], what: number, stamp: number): boolean {
  const number = what >> 3;
  switch (what & 7) {
    case kinds.arrival:
      arrive(world, number);
      return true;
    case kinds.served:
      answer(world, number);
      return true;
    case kinds.released:
      releaseServer(world, number);
      return true;
    case kinds.admitted:
      takeServer(world, stationOf(world, number), number);
      return true;
    case kinds.timeout:
      if (world.activities.stamp[number] !== stamp) return false;
      giveUp(world, number);
      return true;
    case kinds.attempt:
      startAttempt(world, number);
      return true;
    case kinds.drain:
      drainStation(world, number);
      return true;
    default:
      turn(world, outages, number);
      return true;
  }
}

function runReady(world: World): void {
  while (world.readyCount > 0) {
    world.readyCount -= 1;
    runActivity(world, world.ready[world.readyCount] ?? 0);
  }
}

export interface Simulation {
  world: World;
  /** Whether more was asked at once than a network that bears its load would have inside. */
  isOverloaded: () => boolean;
  /** Goes on until a time, or until so many events were handled. */
  advance: (until: number, events?: number) => void;
}

/** A network at its beginning: idle, and at rest but for what arrives. The same seed gives the same course. */
export function createSimulation(
  network: Network,
  seed: number,
  outages: readonly Outage[] = [],
): Simulation {
  const world = createWorld(network, seed, new RunRecord(network.sources.length));
  const { events } = world;
  for (const source of network.sources.keys()) scheduleArrival(world, source);
  for (const [place, { from, until }] of outages.entries()) {
    schedule(world, from, kinds.outage, 2 * place);
    schedule(world, until, kinds.outage, 2 * place + 1);
  }
  const isOverloaded = () => world.activities.inside > mostInside;
  const advance = (until: number, most = Number.POSITIVE_INFINITY) => {
    const end = world.handled + most;
    while (events.nextTime <= until && world.handled < end && !isOverloaded()) {
      events.take();
      world.now = events.time;
      if (handle(world, outages, events.what, events.stamp)) world.handled += 1;
      runReady(world);
    }
    if (Number.isFinite(until) && world.handled < end && !isOverloaded()) world.now = until;
  };
  return { world, isOverloaded, advance };
}
