import type { Design } from "@/lib/design/schema";
import { prepareNumbers } from "@/lib/numbers/prepare-numbers";
import { buildNetwork } from "./build-network";
import { createSimulation, type Simulation } from "./simulation";

/** What a simulated outage of a component has piled up. Seconds from its beginning. */
export interface SimulatedOutage {
  /** Calls that wait for the component when it comes back. */
  backlog: number;
  /** From the end of the outage until nothing waits; null where that wasn't seen. */
  drained: number | null;
  /** Runs that failed during the outage. */
  failed: number;
  course: readonly { at: number; waiting: number }[];
}

/** Time before the outage, in which the network comes to its usual state. */
const warmUp = 60;
/** Into how many parts the outage is cut to look at what waits. */
const looks = 360;
/** How many times as long as the outage the end of the backlog is waited for. */
const patience = 10;

function countWaiting({ world }: Simulation, stations: readonly number[]): number {
  return stations.reduce((sum, station) => sum + (world.stations.putOff[station] ?? 0), 0);
}

/**
 * Takes a component away for `outage` seconds at the peak and watches what waits for it until that is worked off.
 * Calls whose callers go on without them are made later, with what calls of now leave of its capacity. Null when
 * nothing has that id.
 */
export function simulateOutage(
  design: Design,
  {
    target,
    outage,
    factor = 1,
    seed = 1,
  }: { target: string; outage: number; factor?: number; seed?: number },
): SimulatedOutage | null {
  const { network, places } = buildNetwork(prepareNumbers(design, factor));
  const place = places.get(target);
  if (!place) return null;
  const stations = [place.first, ...(place.copies ? [place.copies.station] : [])];
  const until = warmUp + outage;
  const simulation = createSimulation(network, seed, { outages: [{ stations, from: warmUp, until }] });
  const { world, advance } = simulation;
  advance(warmUp);
  world.record.drop();
  const course: { at: number; waiting: number }[] = [];
  const look = (at: number) => {
    advance(warmUp + at);
    const waiting = countWaiting(simulation, stations);
    course.push({ at, waiting });
    return waiting;
  };
  const pause = outage / looks;
  for (let at = pause; at < outage; at += pause) look(at);
  advance(until - 1e-9);
  const backlog = countWaiting(simulation, stations);
  const failed = world.record.sources.reduce((sum, source) => sum + source.failed, 0);
  for (let at = outage + pause; at <= outage * (1 + patience); at += pause)
    if (look(at) === 0) return { backlog, drained: at - outage, failed, course };
  return { backlog, drained: null, failed, course };
}
