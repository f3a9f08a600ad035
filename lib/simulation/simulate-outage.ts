import type { Design } from "@/lib/design/schema";
import { listFailureTargets } from "@/lib/numbers/failure/failure-targets";
import type { ModelIndex } from "@/lib/numbers/model-index";
import { prepareNumbers } from "@/lib/numbers/prepare-numbers";
import { findUsual } from "@/lib/numbers/usual-calls";
import { type BuiltNetwork, buildNetwork } from "./build-network";
import { createSimulation, type Simulation } from "./simulation";

/** What a simulated outage has piled up. Seconds from its beginning. */
export interface SimulatedOutage {
  target: string;
  outage: number;
  seed: number;
  /** Calls and messages that wait for what is away when it comes back. */
  backlog: number;
  /** From the end of the outage until nothing waits; null where that wasn't seen. */
  drained: number | null;
  /** Runs that failed during the outage. */
  failed: number;
  course: readonly { at: number; waiting: number }[];
}

export interface OutageRequest {
  /** A component, an external dependency, a channel, or a zone or region boundary. */
  target: string;
  /** Seconds. */
  outage: number;
  factor?: number;
  seed?: number;
}

/** Time before the outage, in which the network comes to its usual state. */
const warmUp = 60;
/** Into how many parts the outage is cut to look at what waits. */
const looks = 360;
/** How many times as long as the outage the end of the backlog is waited for. */
const patience = 10;

/** The components and channels that can't do what they are asked without some others, those included. */
function listHampered(index: ModelIndex, gone: readonly string[]): readonly string[] {
  const { into } = findUsual(index);
  const found = new Set(gone.flatMap((node) => index.placeOf(node) ?? []));
  // What is found on the way is looked at as well.
  for (const place of found)
    for (const { caller, isHard, isAsync } of into[place] ?? []) if (isHard && !isAsync) found.add(caller);
  return [...found].map((place) => index.nodes[place] ?? "");
}

/**
 * The stations that are away, those that are hampered by it, and with those at which calls and messages wait later on.
 * A channel is away with its broker, and what was kept for it waits for its consumers when it is back.
 */
function findAffected(index: ModelIndex, { places }: BuiltNetwork, target: string) {
  const { design, outgoing, find } = index;
  const gone = listFailureTargets(design).find(({ id }) => id === target)?.gone ?? new Set<string>();
  const channels = design.channels.filter(({ id, broker = "" }) => gone.has(id) || gone.has(broker));
  const stationsOf = (nodes: Iterable<string>) =>
    [...new Set(nodes)].flatMap((node) => {
      const place = places.get(node);
      return place ? [place.first, ...(place.copies ? [place.copies.station] : [])] : [];
    });
  const consumers = channels.flatMap(({ id }) =>
    (outgoing.get(id) ?? []).flatMap(({ to }) => find(to)?.node ?? []),
  );
  const lost = [...gone, ...channels.map(({ id }) => id)];
  const away = stationsOf(lost);
  const hampered = stationsOf(listHampered(index, lost)).filter((station) => !away.includes(station));
  return { away, hampered, awaited: [...new Set([...away, ...hampered, ...stationsOf(consumers)])] };
}

/** What was put off there. */
const countWaiting = ({ world }: Simulation, stations: readonly number[]): number =>
  stations.reduce((sum, station) => sum + (world.stations.putOff[station] ?? 0), 0);

/** Looks again and again until nothing waits. */
function watchOutage(simulation: Simulation, awaited: readonly number[], outage: number) {
  const { world, advance } = simulation;
  advance(warmUp);
  world.record.drop();
  const course: { at: number; waiting: number }[] = [];
  const look = (at: number) => {
    advance(warmUp + at);
    const waiting = countWaiting(simulation, awaited);
    course.push({ at, waiting });
    return waiting;
  };
  const pause = outage / looks;
  for (let at = pause; at < outage; at += pause) look(at);
  advance(warmUp + outage - 1e-9);
  const backlog = countWaiting(simulation, awaited);
  const failed = world.record.sources.reduce((sum, source) => sum + source.failed, 0);
  for (let at = outage + pause; at <= outage * (1 + patience); at += pause)
    if (look(at) === 0) return { backlog, drained: at - outage, failed, course };
  return { backlog, drained: null, failed, course };
}

/**
 * Takes a component, a dependency, a channel, or all that stands in a zone or region away for `outage` seconds at the
 * peak and watches what waits for it until that is worked off. Calls whose callers go on without them are made later,
 * with what calls of now leave of its capacity; messages for a channel are kept by those steps that have an outbox, and
 * by relations that nobody waits for, until its consumers have room, however many they are. Null when nothing that can be taken away has that id.
 */
export function simulateOutage(
  design: Design,
  { target, outage, factor = 1, seed = 1 }: OutageRequest,
): SimulatedOutage | null {
  const prepared = prepareNumbers(design, factor);
  const built = buildNetwork(prepared);
  const { away, hampered, awaited } = findAffected(prepared.index, built, target);
  if (away.length === 0) return null;
  const outages = [{ stations: away, hampered, from: warmUp, until: warmUp + outage }];
  const simulation = createSimulation(built.network, seed, { outages });
  return { target, outage, seed, ...watchOutage(simulation, awaited, outage) };
}
