import { none } from "./activities";
import { checkPeriod, startReplica, watchLoad } from "./autoscale";
import { giveUp, startAttempt } from "./make-calls";
import type { Network, Outage, Surge } from "./network";
import { runActivity } from "./run-activity";
import { RunRecord } from "./run-record";
import { drainStation, releaseServer, takeServer, wakeStation } from "./serve-calls";
import { createWorld, kinds, makeReady, schedule, type World } from "./world";

/** More at once is taken for a load that the network doesn't bear. */
const mostInside = 1_000_000;

function scheduleArrival(world: World, source: number): void {
  const rate = (world.network.sources[source]?.rate ?? 0) * world.surge;
  if (rate === 0) return;
  schedule(world, world.now + world.random.exponential() / rate, kinds.arrival, source, world.surgeStamp);
}

/** The load changes: arrivals are drawn anew, which a Poisson stream, having no memory, doesn't notice otherwise. */
function changeLoad(world: World, times: number): void {
  world.surge = times;
  world.surgeStamp += 1;
  for (const source of world.network.sources.keys()) scheduleArrival(world, source);
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
  const { away, hampered } = world.stations;
  const { stations = [], hampered: others = [] } = outage ?? {};
  for (const station of stations) away[station] = (away[station] ?? 0) + change;
  for (const station of [...stations, ...others]) hampered[station] = (hampered[station] ?? 0) + change;
  for (const station of [...stations, ...others]) wakeStation(world, station);
}

/** What comes from outside a network, beside its usual arrivals. */
interface Disturbances {
  outages: readonly Outage[];
  surges: readonly Surge[];
}

/** What happens seldom: outages, surges, and what autoscalers do. */
function handleRare(world: World, { outages, surges }: Disturbances, kind: number, number: number): void {
  if (kind === kinds.outage) turn(world, outages, number);
  else if (kind === kinds.surge) changeLoad(world, number % 2 === 0 ? (surges[number >> 1]?.times ?? 1) : 1);
  else if (kind === kinds.scale) watchLoad(world, number);
  else startReplica(world, number);
}

/** Lets happen what an event is about; false where nothing comes of it any more. */
function handle(world: World, disturbances: Disturbances, what: number, stamp: number): boolean {
  const number = what >> 4;
  switch (what & 15) {
    case kinds.arrival:
      if (stamp !== world.surgeStamp) return false;
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
      handleRare(world, disturbances, what & 15, number);
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

/** The beginning and the end of each, by twice its place and one more. */
function scheduleSpans(world: World, kind: number, spans: readonly { from: number; until: number }[]): void {
  for (const [place, { from, until }] of spans.entries()) {
    schedule(world, from, kind, 2 * place);
    schedule(world, until, kind, 2 * place + 1);
  }
}

/**
 * A network at its beginning: idle, and at rest but for what arrives. Surges must not overlap. The same seed gives the
 * same course.
 */
export function createSimulation(
  network: Network,
  seed: number,
  { outages = [], surges = [] }: Partial<Disturbances> = {},
): Simulation {
  const disturbances = { outages, surges };
  const world = createWorld(network, seed, new RunRecord(network.sources.length));
  const { events } = world;
  for (const source of network.sources.keys()) scheduleArrival(world, source);
  scheduleSpans(world, kinds.outage, outages);
  scheduleSpans(world, kinds.surge, surges);
  for (const scaler of world.scalers.keys()) schedule(world, checkPeriod, kinds.scale, scaler);
  const isOverloaded = () => world.activities.inside > mostInside;
  const advance = (until: number, most = Number.POSITIVE_INFINITY) => {
    const end = world.handled + most;
    while (events.nextTime <= until && world.handled < end && !isOverloaded()) {
      events.take();
      world.now = events.time;
      if (handle(world, disturbances, events.what, events.stamp)) world.handled += 1;
      runReady(world);
    }
    if (Number.isFinite(until) && world.handled < end && !isOverloaded()) world.now = until;
  };
  return { world, isOverloaded, advance };
}
