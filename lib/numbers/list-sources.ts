import type { Input } from "./figure";
import { countPerVisit, type ImpliedCall } from "./usual-calls";

export interface Source {
  inputs: readonly Input[];
  missing: readonly string[];
}

/** What one step or one implied call adds to the calls of a thing. */
export interface Part {
  label: string;
  reads: number;
  writes: number;
  source: Source;
}

/** Who makes the calls of the components and channels in one run, by place: steps, and visits of others. */
export interface Origins {
  madeOf: (place: number) => readonly Part[];
  impliedOf: (place: number) => readonly ImpliedCall[];
  /** How often the one that makes an implied call was called. */
  callerOf: (call: ImpliedCall) => Calls | undefined;
}

/** Calls that one run of a workflow makes of a component, channel or relation. */
export interface Calls {
  reads: number;
  writes: number;
  /** The place of the component or channel among the nodes of the index. */
  place: number;
  /** Where all calls of the run come from. */
  origins: Origins;
}

/** What the visits of a caller ask of the other end of a relation that they imply. */
function splitImplied(caller: Calls, { relation, from, volume }: ImpliedCall): Part {
  const { perRead, perWrite } = countPerVisit(volume);
  const [reads, writes] = [caller.reads * perRead, caller.writes * perWrite];
  return { label: relation?.id ?? from, reads, writes, source: volume };
}

/** What steps and implied calls add to a count, one after the other. */
export function listParts({ origins, place }: Calls): Part[] {
  const spread = origins.impliedOf(place).flatMap((call) => {
    const caller = origins.callerOf(call);
    return caller ? [splitImplied(caller, call)] : [];
  });
  return [...origins.madeOf(place), ...spread];
}

/** A person reads a few sources of a number; a large design has thousands behind each, and looking takes time. */
const mostSources = 200;
const mostCounts = 100;

/**
 * Where counts come from: their own calls first, then those of their callers, and so on. `isWhole` tells whether
 * these are all, or the nearest.
 */
export function listSources(counts: readonly Calls[]): { sources: Source[]; isWhole: boolean } {
  const sources = new Set<Source>();
  const reached = new Set(counts);
  let visited = 0;
  // What is reached on the way is visited as well.
  for (const calls of reached) {
    if (sources.size >= mostSources || visited >= mostCounts)
      return { sources: [...sources], isWhole: false };
    addSources(calls, sources, reached);
    visited += 1;
  }
  return { sources: [...sources], isWhole: true };
}

function addSources({ origins, place }: Calls, sources: Set<Source>, reached: Set<Calls>): void {
  for (const { source } of origins.madeOf(place)) sources.add(source);
  for (const call of origins.impliedOf(place)) {
    sources.add(call.volume);
    // One more than are looked at tells that these aren't all.
    const caller = reached.size <= mostCounts ? origins.callerOf(call) : undefined;
    if (caller) reached.add(caller);
  }
}
