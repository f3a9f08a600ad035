import type { Component, Relation } from "@/lib/design/schema";
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

/**
 * What visits imply where no step says otherwise, by place: the calls that a node makes, and those made of it. All calls
 * stand in one row as well, those of one node side by side, with what is counted of each as plain numbers: a workflow of
 * a large design passes thousands.
 */
export interface Usual {
  from: readonly (readonly ImpliedCall[])[];
  into: readonly (readonly ImpliedCall[])[];
  /** Where the calls of the node at a place begin in the row; one more at its end. */
  begin: Int32Array;
  /** The places that the calls of the row lead to. */
  to: Int32Array;
  /** Calls for each visit that reads, and that writes. */
  perRead: Float64Array;
  perWrite: Float64Array;
  /** Where the calls of a relation stand in the row. */
  rowOf: ReadonlyMap<string, number>;
}

/** Calls that one visit makes of the other end; a cache answers reads alone. */
export function countPerVisit({ calls, fanOut, attempts, hitRatio }: Volume) {
  const perWrite = calls * fanOut * attempts;
  return { perRead: perWrite * (1 - hitRatio), perWrite };
}

function lookUp(index: ModelIndex): Usual {
  const from = index.nodes.map((_, place) => listFrom(index, place));
  const into = index.nodes.map((): ImpliedCall[] => []);
  const row = from.flat();
  const begin = new Int32Array(from.length + 1);
  from.forEach((calls, place) => {
    begin[place + 1] = (begin[place] ?? 0) + calls.length;
  });
  for (const call of row) into[call.to.place]?.push(call);
  const counts = row.map(({ volume }) => countPerVisit(volume));
  return {
    from,
    into,
    begin,
    to: Int32Array.from(row, ({ to }) => to.place),
    perRead: Float64Array.from(counts, ({ perRead }) => perRead),
    perWrite: Float64Array.from(counts, ({ perWrite }) => perWrite),
    rowOf: new Map(row.flatMap(({ relation }, at) => (relation ? [[relation.id, at] as const] : []))),
  };
}

const usual = new WeakMap<ModelIndex, Usual>();

/** The same for all workflows, so looked up once. */
export function findUsual(index: ModelIndex): Usual {
  const known = usual.get(index);
  if (known) return known;
  const found = lookUp(index);
  usual.set(index, found);
  return found;
}
