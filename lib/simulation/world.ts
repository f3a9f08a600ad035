import { Activities, none } from "./activities";
import { EventQueue } from "./event-queue";
import type { Network } from "./network";
import { Random } from "./random";
import type { RunRecord } from "./run-record";
import { openScalers } from "./scaler";

/** What an event is about: its kind lies in the lowest four bits, the number of what it is about above them. */
export const kinds = {
  arrival: 0,
  served: 1,
  released: 2,
  admitted: 3,
  timeout: 4,
  attempt: 5,
  drain: 6,
  outage: 7,
  surge: 8,
  scale: 9,
  started: 10,
} as const;

const integers = (length: number, value = 0) => new Int32Array(length).fill(value);

/** The program in lists of numbers. */
function packProgram({ instructions, ways }: Network["program"]) {
  return {
    op: Uint8Array.from(instructions, ({ op }) => op),
    a: Int32Array.from(instructions, ({ a }) => a),
    b: Int32Array.from(instructions, ({ b }) => b),
    c: Int32Array.from(instructions, ({ c }) => c),
    d: Int32Array.from(instructions, ({ d }) => d),
    x: Float64Array.from(instructions, ({ x }) => x),
    y: Float64Array.from(instructions, ({ y }) => y),
    to: Int32Array.from(ways, ({ to }) => to),
    weight: Float64Array.from(ways, ({ weight }) => weight),
  };
}

const mostServers = 2 ** 31 - 1;

function openStations({ stations, policies }: Network) {
  const count = stations.length;
  return {
    count,
    servers: Int32Array.from(stations, ({ servers }) => Math.min(mostServers, servers)),
    service: Float64Array.from(stations, ({ service }) => service),
    variability: Float64Array.from(stations, ({ variability }) => variability),
    /** Whether a call keeps its server for another time than it is served. */
    isSplit: Uint8Array.from(stations, ({ service, hold, autoscaler }) =>
      Number(autoscaler !== undefined || Math.abs(service - hold) > 1e-9 * service),
    ),
    holdFactor: Float64Array.from(stations, ({ service, hold }) => (service > 0 ? hold / service : 1)),
    /** Seconds between calls that a quota lets through. */
    gap: Float64Array.from(stations, ({ quota }) => 1 / quota),
    /** When the quota lets the next call through if none may come early. */
    due: new Float64Array(count),
    busy: integers(count),
    first: integers(count, none),
    last: integers(count, none),
    waiting: integers(count),
    /** How many outages it is in. */
    away: integers(count),
    /** In how many outages it can't do what it is asked, whether or not it answers. */
    hampered: integers(count),
    putOff: integers(count),
    isDraining: new Uint8Array(count),
    /** Up to `busySince`: how long servers were busy, added up. Seconds. */
    busyTime: new Float64Array(count),
    busySince: new Float64Array(count),
    /** The policies whose calls are done later at each. */
    policies: stations.map((_, at) =>
      Int32Array.from(policies.flatMap(({ station }, policy) => (station === at ? policy : []))),
    ),
  };
}

function openGuards({ guards }: Network) {
  const count = guards.length;
  return {
    inside: integers(count),
    first: integers(count, none),
    last: integers(count, none),
    waiting: integers(count),
    calls: integers(count),
    failures: integers(count),
    windowEnd: new Float64Array(count),
    /** Calls aren't tried before; below zero while it lets all through. */
    openUntil: new Float64Array(count).fill(-1),
    isProbing: new Uint8Array(count),
    opened: integers(count),
    refused: integers(count),
  };
}

const openPolicies = ({ policies }: Network) => ({
  entry: integers(policies.length, none),
  putOff: integers(policies.length),
  /** What a budget for retries has left. */
  budget: new Float64Array(policies.length).fill(10),
  timeouts: integers(policies.length),
  retries: integers(policies.length),
});

/** A simulation between two events. Everything in it changes, and nothing outside it does. */
export function createWorld(network: Network, seed: number, record: RunRecord) {
  return {
    network,
    program: packProgram(network.program),
    stations: openStations(network),
    guards: openGuards(network),
    policies: openPolicies(network),
    activities: new Activities(),
    events: new EventQueue(),
    random: new Random(seed),
    record,
    scalers: openScalers(network.stations),
    /** How many times the usual runs arrive now. */
    surge: 1,
    /** Arrivals that were drawn before the load last changed are those of an earlier stamp. */
    surgeStamp: 0,
    now: 0,
    handled: 0,
    /** Activities that go on now, the latest first. */
    ready: new Int32Array(1024),
    readyCount: 0,
  };
}

export type World = ReturnType<typeof createWorld>;

/** Lets an activity go on once what happens now is over. */
export function makeReady(world: World, activity: number): void {
  if (world.readyCount === world.ready.length) {
    const longer = new Int32Array(world.ready.length * 2);
    longer.set(world.ready);
    world.ready = longer;
  }
  world.ready[world.readyCount] = activity;
  world.readyCount += 1;
}

/** Something about the thing with this number, at a time. */
export const schedule = (world: World, time: number, kind: number, number: number, stamp = 0): void =>
  world.events.add(time, (number << 4) | kind, stamp);
