import type { Workflow } from "@/lib/design/schema";
import type { ModelIndex } from "./model-index";
import { findUsual, type ImpliedCall } from "./usual-calls";

type Calls = readonly ImpliedCall[];

const none: Calls = [];

/** For each component and channel the calls that its visits imply in one workflow; what leads back is left out. */
export interface Implied {
  from: (node: string) => Calls;
  /** The same by place. */
  at: (place: number) => Calls;
  /** The calls of the node at a place that other workflows may imply as well: those of this one are `at` callers. */
  into: (place: number) => Calls;
  /** The places that can be reached from the given ones or were asked for before, callers before callees. */
  order: (places: Iterable<number>) => readonly number[];
  /** Calls `visit` with every call of a place, as it stands in the row of usual calls, and where it leads. */
  visitCalls: (place: number, visit: (call: number, to: number) => void) => void;
}

/** Follows the calls of one workflow depth first: what its steps name isn't implied, nor what leads in a circle. */
function createWalk(index: ModelIndex, { steps = [] }: Pick<Workflow, "steps">) {
  const { begin, to, rowOf } = findUsual(index);
  /** By place. */
  const isOpen = new Uint8Array(index.nodes.length);
  const isDone = new Uint8Array(index.nodes.length);
  const isTrimmed = new Uint8Array(index.nodes.length);
  /** By call. */
  const isDropped = new Uint8Array(to.length);
  const finished: number[] = [];

  for (const { relation } of steps) {
    const call = relation === undefined ? undefined : rowOf.get(relation);
    if (call !== undefined) isDropped[call] = 1;
  }

  /** A call to a node that is still open would lead in a circle. */
  function explore(place: number): void {
    isOpen[place] = 1;
    const end = begin[place + 1] ?? 0;
    for (let call = begin[place] ?? 0; call < end; call += 1) follow(place, call, to[call] ?? 0);
    isOpen[place] = 0;
    isDone[place] = 1;
    finished.push(place);
  }
  function follow(place: number, call: number, callee: number): void {
    isDropped[call] = (isDropped[call] ?? 0) | (isOpen[callee] ?? 0);
    if (isDropped[call] === 1) isTrimmed[place] = 1;
    else reach(callee);
  }
  function reach(place: number): void {
    if (isDone[place] === 0) explore(place);
  }
  return { reach, finished, isDropped, isTrimmed };
}

/** The calls that one workflow implies, looked up as they are needed. */
export function implyCalls(index: ModelIndex, workflow: Pick<Workflow, "steps">): Implied {
  const usual = findUsual(index);
  const { begin, to } = usual;
  const { reach, finished, isDropped, isTrimmed } = createWalk(index, workflow);
  const kept = new Map<number, Calls>();

  function trim(place: number): Calls {
    const first = begin[place] ?? 0;
    const calls = (usual.from[place] ?? none).filter((_, at) => isDropped[first + at] === 0);
    kept.set(place, calls);
    return calls;
  }

  const at = (place: number): Calls => {
    reach(place);
    return isTrimmed[place] === 0 ? (usual.from[place] ?? none) : (kept.get(place) ?? trim(place));
  };
  const from = (node: string) => {
    const place = index.placeOf(node);
    return place === undefined ? none : at(place);
  };
  /** Whoever is finished calls only what was finished before, so callers come first from the end. */
  const order = (places: Iterable<number>) => {
    for (const place of places) reach(place);
    return finished.toReversed();
  };
  const visitCalls: Implied["visitCalls"] = (place, visit) => {
    reach(place);
    const end = begin[place + 1] ?? 0;
    for (let call = begin[place] ?? 0; call < end; call += 1)
      if (isDropped[call] === 0) visit(call, to[call] ?? 0);
  };
  return { from, at, into: (place) => usual.into[place] ?? none, order, visitCalls };
}
