import type { Relation, Step, Workflow } from "@/lib/design/schema";
import { countRetries, readVolume, type Volume } from "./call-volume";
import { countVisits, type Visits } from "./count-visits";
import { type Implied, implyCalls } from "./imply-calls";
import { isAsync, isHard, type ModelIndex, type Target } from "./model-index";

/** What one step of a workflow asks of the components. */
export interface StepCall {
  step: Step;
  /** How often the step is done in one run; a loop counts once for each time that it is entered. */
  visits: number;
  relation: Relation | null;
  /** The component whose visit begins with this step, because nothing before it led there. */
  entry: string | null;
  /** What the step calls; null for work in a component that the run is already in. */
  to: Target | null;
  /** A step that calls does so at least once; that it may be left out is said by the ways that lead to it. */
  volume: Volume;
  retries: number;
  /** A step that writes isn't answered by a cache; nor is one that stands on the way of a cache's misses. */
  isCacheable: boolean;
  /** Whether what begins the workflow waits for it. */
  isDetached: boolean;
  /** Whether the run fails when the step does. */
  isHard: boolean;
  /** The step whose call this one is made within. */
  holder: StepCall | null;
}

export interface Trace {
  workflow: Workflow;
  visits: Visits;
  calls: StepCall[];
  implied: Implied;
}

/** What a loop calls is called once for each time that it is entered, not once a round. */
function countUses({ count, ways }: Visits, step: Step): number {
  const visits = count.get(step.id) ?? 0;
  return step.kind === "loop" ? visits * (1 - (ways.get(step.id)?.[0]?.weight ?? 0)) : visits;
}

interface Place {
  /** The step that led into each component so far. */
  entered: Map<string, StepCall>;
  /** By place, 1 for those and what they reach through implied calls, as far as it has been looked at. */
  reached: Uint8Array;
  /** Those whose calls haven't been looked at. */
  waiting: number[];
}

const newPlace = ({ nodes }: ModelIndex): Place => ({
  entered: new Map(),
  reached: new Uint8Array(nodes.length),
  waiting: [],
});

/** The steps that a cache's alternatives lead to: they are the misses, so nothing is answered by the cache there. */
function listMisses(index: ModelIndex, { order, ways }: Visits): ReadonlySet<string> {
  return new Set(
    order.flatMap((step) => {
      const to = index.find(index.relations.get(step.relation ?? "")?.to);
      const next = ways.get(step.id) ?? [];
      if (next.length < 2 || index.components.get(to?.node ?? "")?.kind !== "cache") return [];
      return next.map((way) => way.to);
    }),
  );
}

/** From here on a run has reached what stands at a place. */
function arrive({ reached, waiting }: Place, place: number): void {
  if (reached[place] === 1) return;
  reached[place] = 1;
  waiting.push(place);
}

/** Whether a run has reached a component through implied calls: a consumer of what was published. */
function isReached(implied: Implied, at: Place, component: number): boolean {
  const { reached, waiting } = at;
  for (let place = waiting.pop(); place !== undefined; place = waiting.pop())
    implied.visitCalls(place, (_, to) => arrive(at, to));
  return reached[component] === 1;
}

interface Tracing {
  index: ModelIndex;
  implied: Implied;
  misses: ReadonlySet<string>;
  /** A workflow that begins with a message is timed from there, so its asynchronous steps count. */
  beginsAsync: boolean;
}

const initiators: ReadonlySet<string> = new Set(["person", "client", "external"]);

interface Caller {
  entry: string | null;
  holder: StepCall | null;
  /** Reached by a message, so that nothing before it waits for it. */
  isDetached: boolean;
}

/** Who makes a step's call: whether a visit of it begins here, and the step whose call it is made within. */
function findCaller(
  { index, implied }: Tracing,
  step: Step,
  relation: Relation | null,
  place: Place,
): Caller {
  const from = index.find(relation?.from ?? step.component);
  if (!from || from.isChannel) return { entry: null, holder: null, isDetached: from !== null };
  const holder = place.entered.get(from.node) ?? null;
  if (holder) return { entry: null, holder, isDetached: holder.isDetached };
  if (isReached(implied, place, from.place)) return { entry: null, holder, isDetached: true };
  const isOutside = relation !== null && initiators.has(index.components.get(from.node)?.kind ?? "");
  return { entry: isOutside ? null : from.node, holder, isDetached: false };
}

function findCallee(index: ModelIndex, { kind }: Step, relation: Relation | null): Target | null {
  if (!relation || kind === "wait" || kind === "human") return null;
  const to = index.find(relation.to);
  return to && index.components.get(to.node)?.kind !== "person" ? to : null;
}

function isStepHard({ onFailure }: Step, relation: Relation | null, beginsAsync: boolean): boolean {
  if (onFailure?.action === "continue" || onFailure?.action === "go-to") return false;
  return !relation || beginsAsync || isHard(relation);
}

function traceStep(tracing: Tracing, step: Step, visits: number, place: Place): StepCall {
  const { index, misses, beginsAsync } = tracing;
  const relation = index.relations.get(step.relation ?? "") ?? null;
  const { entry, holder, isDetached } = findCaller(tracing, step, relation, place);
  const retries = countRetries(relation, step);
  const isOff = isDetached || (relation !== null && isAsync(relation));
  const volume = readVolume(index, relation, retries);
  return {
    step,
    visits,
    relation,
    entry,
    to: findCallee(index, step, relation),
    volume: { ...volume, calls: Math.max(1, volume.calls) },
    retries,
    isCacheable: !(step.writes?.length || misses.has(step.id)),
    isDetached: isOff && !beginsAsync,
    isHard: (!isOff || beginsAsync) && isStepHard(step, relation, beginsAsync),
    holder,
  };
}

function enterNode(index: ModelIndex, at: Place, node: string, call: StepCall): void {
  at.entered.set(node, call);
  const place = index.placeOf(node);
  if (place !== undefined) arrive(at, place);
}

/** From here on the run is in what the step entered, called and published to. */
function enter(index: ModelIndex, place: Place, call: StepCall): void {
  if (call.entry !== null) enterNode(index, place, call.entry, call);
  if (call.to && !call.to.isChannel) enterNode(index, place, call.to.node, call);
  for (const channel of call.step.publishes ?? [])
    if (!place.entered.has(channel)) enterNode(index, place, channel, call);
}

/** Where ways meet, a run has been on either of them. */
const joinPlaces = (one: Place, other: Place): Place => ({
  entered: new Map([...one.entered, ...other.entered]),
  reached: one.reached.map((isReached, place) => isReached | (other.reached[place] ?? 0)),
  waiting: [...one.waiting, ...other.waiting],
});

/** Hands a place on along the ways from a step; copied only where it goes on in more than one. */
function leave(places: Map<string, Place>, place: Place, ways: readonly { to: string }[]): void {
  const [only] = ways;
  if (ways.length === 1 && only && !places.has(only.to)) {
    places.set(only.to, place);
    return;
  }
  // Joined with itself it is a copy.
  for (const { to } of ways) places.set(to, joinPlaces(place, places.get(to) ?? place));
}

/** Follows a workflow through the model: which components its steps enter, call and wait for. */
export function traceWorkflow(index: ModelIndex, workflow: Workflow): Trace {
  const visits = countVisits(workflow);
  const implied = implyCalls(index, workflow);
  const first = index.relations.get(visits.start?.relation ?? "");
  const beginsAsync = first !== undefined && (isAsync(first) || index.find(first.from)?.isChannel === true);
  const tracing = { index, implied, misses: listMisses(index, visits), beginsAsync };
  const places = new Map<string, Place>();
  const calls = visits.order.map((step) => {
    const place = places.get(step.id) ?? newPlace(index);
    const call = traceStep(tracing, step, countUses(visits, step), place);
    enter(index, place, call);
    leave(places, place, visits.ways.get(step.id) ?? []);
    return call;
  });
  return { workflow, visits, calls, implied };
}
