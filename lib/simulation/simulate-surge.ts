import type { Design } from "@/lib/design/schema";
import { prepareNumbers } from "@/lib/numbers/prepare-numbers";
import { buildNetwork } from "./build-network";
import { listOmissions } from "./list-omissions";
import { createSimulation, type Simulation } from "./simulation";

/** What is seen at a component at a moment, in seconds from the beginning of the surge. */
interface SurgePoint {
  at: number;
  /** Calls in line for a server. */
  waiting: number;
  /** Replicas that take calls; null where their number stays as it is. */
  replicas: number | null;
}

/** What a surge does to one component. Seconds from its beginning. */
export interface SurgedComponent {
  id: string;
  name: string;
  /** Replicas before the surge and the most of them; null where their number stays as it is. */
  replicas: { before: number; most: number } | null;
  /** The longest line of calls, and when it was seen. */
  backlog: number;
  worst: number;
  /** When nothing waits any more; null where that wasn't seen. */
  drained: number | null;
  course: readonly SurgePoint[];
}

/** What a simulated surge has shown. */
export interface SimulatedSurge {
  /** How many times the usual load came. */
  times: number;
  /** Seconds. */
  duration: number;
  seed: number;
  /** Runs that ended meanwhile, and those of them that failed, until the end of what was watched. */
  runs: number;
  failed: number;
  /** More waits than a network that bears its load would have inside: it was watched no longer. */
  isOverloaded: boolean;
  /** Those that scale, and those at which calls waited; the longest line first. */
  components: readonly SurgedComponent[];
  omissions: readonly string[];
}

export interface SurgeRequest {
  /** How many times the load that comes without the surge. */
  times: number;
  /** Seconds. */
  duration: number;
  /** How many times the arrivals of the model come without the surge. */
  factor?: number;
  seed?: number;
}

/** Time before the surge, in which the network comes to its usual state; autoscalers look at its end. */
const warmUp = 60;
/** Into how many parts the surge is cut to look at what waits. */
const looks = 240;
/** How many times as long as the surge the end of the backlog is waited for, after it. */
const patience = 2;

interface Watched {
  id: string;
  name: string;
  station: number;
}

function look({ world }: Simulation, { station }: Watched): SurgePoint {
  const scaler = world.scalers.find((one) => one.station === station);
  const at = world.now - warmUp;
  return { at, waiting: world.stations.waiting[station] ?? 0, replicas: scaler?.ready ?? null };
}

function describeComponent(
  before: SurgePoint,
  { id, name }: Watched,
  course: readonly SurgePoint[],
): SurgedComponent {
  const worst = course.reduce((one, other) => (other.waiting > one.waiting ? other : one), before);
  const drained = course.find(({ at, waiting }) => at > worst.at && waiting === 0)?.at ?? null;
  const most = Math.max(...course.map(({ replicas }) => replicas ?? 0));
  return {
    id,
    name,
    replicas: before.replicas === null ? null : { before: before.replicas, most },
    backlog: worst.waiting,
    worst: Math.max(0, worst.at),
    drained: worst.waiting === 0 ? 0 : drained,
    course,
  };
}

/** Looks at every component again and again until the surge is over and nothing waits. */
function watch(simulation: Simulation, watched: readonly Watched[], duration: number): SurgePoint[][] {
  const rounds: SurgePoint[][] = [];
  const pause = duration / looks;
  const isCalm = () => rounds.at(-1)?.every(({ waiting }) => waiting === 0) === true;
  for (let at = pause; at <= duration * (1 + patience); at += pause) {
    simulation.advance(warmUp + at);
    rounds.push(watched.map((one) => look(simulation, one)));
    if ((at > duration && isCalm()) || simulation.isOverloaded()) break;
  }
  return rounds;
}

/**
 * Lets `times` as many runs arrive as at the peak, for `duration` seconds, and watches the lines of calls: they grow by
 * λ − μ a second while new replicas start, and are worked off by μ − λ a second afterwards. The same seed gives the same
 * course.
 */
export function simulateSurge(
  design: Design,
  { times, duration, factor = 1, seed = 1 }: SurgeRequest,
): SimulatedSurge {
  const { network, places } = buildNetwork(prepareNumbers(design, factor));
  const surge = { times, from: warmUp, until: warmUp + duration };
  const simulation = createSimulation(network, seed, { surges: [surge] });
  const watched = design.components.flatMap(({ id, name }): Watched[] => {
    const station = places.get(id)?.first;
    return station === undefined ? [] : [{ id, name, station }];
  });
  simulation.advance(warmUp);
  simulation.world.record.drop();
  const before = watched.map((one) => look(simulation, one));
  const rounds = watch(simulation, watched, duration);
  const components = watched.flatMap((one, place) => {
    const course = rounds.flatMap((round) => round[place] ?? []);
    return before[place] ? describeComponent(before[place], one, course) : [];
  });
  const { sources } = simulation.world.record;
  return {
    times,
    duration,
    seed,
    runs: sources.reduce((sum, { runs }) => sum + runs, 0),
    failed: sources.reduce((sum, { failed }) => sum + failed, 0),
    isOverloaded: simulation.isOverloaded(),
    components: components
      .filter(({ replicas, backlog }) => replicas !== null || backlog > 0)
      .toSorted((a, b) => b.backlog - a.backlog),
    omissions: listOmissions(design),
  };
}
