import type { Component, Relation, Workflow } from "@/lib/design/schema";
import { countRetries, readVolume, type Volume } from "./call-volume";
import { isAsync, isHard, type ModelIndex, type Target } from "./model-index";

/** A call that follows from a visit although no step names it: a service that asks its database. */
export interface ImpliedCall {
  relation: Relation | null;
  from: string;
  /** The place of the one that makes it among the nodes of the index. */
  caller: number;
  to: Target;
  isAsync: boolean;
  isHard: boolean;
  volume: Volume;
}

const routers: ReadonlySet<Component["kind"]> = new Set(["person", "client", "gateway", "scheduler"]);
const stores: ReadonlySet<Component["kind"]> = new Set([
  "database",
  "cache",
  "object-store",
  "search",
  "broker",
]);

/** Whether each request makes the calls of a relation: it must say how many, or be needed. */
const isMadeEachTime = (relation: Relation) =>
  relation.callsPerRequest !== undefined || (isHard(relation) && !isAsync(relation));

/** Another workflow's step that names a relation says when it is used; but a store serves all. */
const isLeftToSteps = ({ named }: ModelIndex, { id }: Relation, callee: Component | undefined) =>
  named.has(id) && !(callee && stores.has(callee.kind));

/**
 * Whether every visit of `from` makes the calls of this relation in a workflow none of whose steps names it. Not for a
 * router, which takes one of its ways for each request. A channel's subscribers get all of it.
 */
function isImplied(index: ModelIndex, relation: Relation, to: Target): boolean {
  const from = index.find(relation.from);
  if (from?.isChannel) return !index.named.has(relation.id);
  const caller = index.components.get(from?.node ?? "");
  const callee = index.components.get(to.node);
  if (!caller || routers.has(caller.kind) || callee?.kind === "person") return false;
  return !isLeftToSteps(index, relation, callee) && isMadeEachTime(relation);
}

function listFrom(index: ModelIndex, caller: number): readonly ImpliedCall[] {
  const node = index.nodes[caller] ?? "";
  const calls = (index.outgoing.get(node) ?? []).flatMap((relation): ImpliedCall[] => {
    const to = index.find(relation.to);
    if (!to || to.node === node || !isImplied(index, relation, to)) return [];
    const isDetached = isAsync(relation) || index.channels.has(node);
    const volume = readVolume(index, relation, countRetries(relation));
    const isNeeded = isHard(relation) && !isDetached;
    return [{ relation, from: node, caller, to, isAsync: isDetached, isHard: isNeeded, volume }];
  });
  const broker = index.find(index.channels.get(node)?.broker);
  if (!broker) return calls;
  const volume = readVolume(index, null, 0);
  const ofBroker = { relation: null, to: broker, isAsync: false, isHard: true };
  return [{ ...ofBroker, from: node, caller, volume }, ...calls];
}

type Calls = readonly ImpliedCall[];

/** What visits imply where no step says otherwise, by place: the calls that a node makes, and those made of it. */
interface Usual {
  from: readonly Calls[];
  into: readonly Calls[];
}

const usual = new WeakMap<ModelIndex, Usual>();

/** The same for all workflows, so looked up once. */
export function findUsual(index: ModelIndex): Usual {
  const known = usual.get(index);
  if (known) return known;
  const from = index.nodes.map((_, place) => listFrom(index, place));
  const into = index.nodes.map((): ImpliedCall[] => []);
  for (const calls of from) for (const call of calls) into[call.to.place]?.push(call);
  usual.set(index, { from, into });
  return { from, into };
}

const none: Calls = [];

/** For each component and channel the calls that its visits imply in one workflow; what leads back is left out. */
export interface Implied {
  from: (node: string) => Calls;
  /** The same by place. */
  at: (place: number) => Calls;
  /** The calls of the node at a place that other workflows may imply as well: those of this one are `at` callers. */
  into: (place: number) => Calls;
  /** The places that can be reached from the given ones, themselves included, callers before callees. */
  order: (places: Iterable<number>) => number[];
}

/** The calls that one workflow implies, looked up as they are needed. */
export function implyCalls(index: ModelIndex, { steps = [] }: Workflow): Implied {
  const own = new Set(steps.flatMap(({ relation }) => relation ?? []));
  const known = new Array<Calls | undefined>(index.nodes.length).fill(undefined);
  const open = new Uint8Array(index.nodes.length);
  const { from: made, into: received } = findUsual(index);

  const explore = (place: number): Calls => known[place] ?? look(place);

  function isKept({ relation, to }: ImpliedCall): boolean {
    if (open[to.place] === 1 || (relation !== null && own.has(relation.id))) return false;
    explore(to.place);
    return true;
  }

  /** Depth first; a call to a node that is still open would lead in a circle. */
  function look(place: number): Calls {
    open[place] = 1;
    const calls = (made[place] ?? none).filter(isKept);
    open[place] = 0;
    known[place] = calls;
    return calls;
  }

  function order(places: Iterable<number>): number[] {
    const seen = new Uint8Array(index.nodes.length);
    const finished: number[] = [];
    const visit = (place: number) => {
      seen[place] = 1;
      for (const { to } of explore(place)) if (seen[to.place] === 0) visit(to.place);
      finished.push(place);
    };
    for (const place of places) if (seen[place] === 0) visit(place);
    return finished.reverse();
  }
  const from = (node: string) => {
    const place = index.placeOf(node);
    return place === undefined ? [] : explore(place);
  };
  const into = (place: number) => received[place] ?? none;
  return { from, at: explore, into, order };
}
