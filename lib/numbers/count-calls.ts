import type { Relation } from "@/lib/design/schema";
import type { Volume } from "./call-volume";
import { type Calls, listParts, type Origins, type Part, type Source } from "./list-sources";
import type { ModelIndex } from "./model-index";
import { once } from "./once";
import type { StepCall, Trace } from "./trace-workflow";
import { countPerVisit, findUsual, type ImpliedCall } from "./usual-calls";

export interface RunCalls {
  /** The calls of one component or channel. */
  of: (node: string) => Calls | undefined;
  /** The same by place. */
  at: (place: number) => Calls | undefined;
  /** The places that are called, and how often by place. */
  places: readonly number[];
  reads: Float64Array;
  writes: Float64Array;
}

/** Reads and writes apart: what only reads may be answered by a cache or by a copy. */
const split = (amount: number, isWriting: boolean) =>
  isWriting ? { reads: 0, writes: amount } : { reads: amount, writes: 0 };

/** Whether a step changes what it calls. */
export const isWrite = ({ step, relation }: StepCall) =>
  Boolean(step.writes?.length) ||
  relation?.access === "write" ||
  (relation?.access === "read-write" && !step.reads?.length);

function countStep({ visits, volume, isCacheable }: StepCall) {
  const { calls, fanOut, attempts, hitRatio } = volume;
  return visits * calls * fanOut * attempts * (isCacheable ? 1 - hitRatio : 1);
}

const splitStep = (call: StepCall, ways: Source): Part => {
  const { step, volume } = call;
  const source = { inputs: [...ways.inputs, ...volume.inputs], missing: volume.missing };
  return { label: step.id, source, ...split(countStep(call), isWrite(call)) };
};

const isAny = ({ reads, writes }: Part) => reads + writes !== 0;

/** All calls that the visits of a caller imply. */
function countImplied({ reads, writes }: Calls, volume: Volume): number {
  const { perRead, perWrite } = countPerVisit(volume);
  return reads * perRead + writes * perWrite;
}

const waysOf = ({ visits }: Trace): Source => ({ inputs: visits.inputs, missing: [] });

interface Made {
  place: number;
  part: Part;
}

/** What steps ask of components and channels: of what they enter and call first, then of what they publish to. */
function listMade({ placeOf }: ModelIndex, trace: Trace): Made[] {
  const source = waysOf(trace);
  const found: Made[] = [];
  const add = (node: string, part: Part) => {
    const place = placeOf(node);
    if (place !== undefined && isAny(part)) found.push({ place, part });
  };
  for (const call of trace.calls) {
    const { step, entry, to, visits } = call;
    if (entry !== null) add(entry, { label: step.id, source, ...split(visits, isWrite(call)) });
    if (to) add(to.node, splitStep(call, source));
  }
  for (const { step, visits } of trace.calls)
    for (const channel of step.publishes ?? [])
      add(channel, { label: step.id, reads: 0, writes: visits, source });
  return found;
}

type FindCalls = (place: number) => Calls | undefined;

function gatherParts(made: readonly Made[]): ReadonlyMap<number, readonly Part[]> {
  const parts = new Map<number, Part[]>();
  for (const { place, part } of made) {
    const known = parts.get(place);
    if (known) known.push(part);
    else parts.set(place, [part]);
  }
  return parts;
}

/** Who calls the nodes of one run, found anew for each place: nearly all are never asked for. */
const findOrigins = (implied: Trace["implied"], at: FindCalls, made: readonly Made[]): Origins => {
  const partsByPlace = once(() => gatherParts(made));
  const callerOf = ({ caller }: ImpliedCall) => at(caller);
  const isMade = (call: ImpliedCall) => {
    const caller = callerOf(call);
    if (caller === undefined || countImplied(caller, call.volume) === 0) return false;
    return implied.at(call.caller).includes(call);
  };
  return {
    madeOf: (place) => partsByPlace().get(place) ?? [],
    impliedOf: (place) => implied.into(place).filter(isMade),
    callerOf,
  };
};

/** How often one run of a workflow calls each component and channel: by its steps and by what they imply. */
export function countCalls(index: ModelIndex, trace: Trace): RunCalls {
  const { implied } = trace;
  const { perRead, perWrite } = findUsual(index);
  const made = listMade(index, trace);
  const reads = new Float64Array(index.nodes.length);
  const writes = new Float64Array(index.nodes.length);
  const places: number[] = [];
  const grow = (place: number, byReads: number, byWrites: number) => {
    const [known = 0, written = 0] = [reads[place], writes[place]];
    if (known + written === 0) places.push(place);
    reads[place] = known + byReads;
    writes[place] = written + byWrites;
  };
  for (const { place, part } of made) grow(place, part.reads, part.writes);
  for (const caller of implied.order(new Set(places))) {
    const [read = 0, written = 0] = [reads[caller], writes[caller]];
    if (read + written === 0) continue;
    implied.visitCalls(caller, (call, to) => {
      const [byReads, byWrites] = [read * (perRead[call] ?? 0), written * (perWrite[call] ?? 0)];
      if (byReads + byWrites !== 0) grow(to, byReads, byWrites);
    });
  }
  const known = new Map<number, Calls>();
  const at = (place: number): Calls | undefined => {
    const [read = 0, written = 0] = [reads[place], writes[place]];
    if (read + written === 0) return undefined;
    const calls = known.get(place) ?? { reads: read, writes: written, place, origins };
    known.set(place, calls);
    return calls;
  };
  const origins = findOrigins(implied, at, made);
  return { of: (node) => at(index.placeOf(node) ?? -1), at, places, reads, writes };
}

/** How often one run of a workflow uses one relation; undefined when it doesn't. */
export function countRelationCalls(
  index: ModelIndex,
  trace: Trace,
  counted: RunCalls,
  relation: Relation,
): Calls | undefined {
  const source = waysOf(trace);
  const from = index.find(relation.from)?.node ?? "";
  const caller = counted.of(from);
  const made = trace.calls
    .filter((call) => call.to && call.relation?.id === relation.id)
    .map((call) => splitStep(call, source))
    .filter(isAny);
  const implied = (caller ? trace.implied.from(from) : []).filter(
    (call) => caller && call.relation?.id === relation.id && countImplied(caller, call.volume) !== 0,
  );
  const origins: Origins = { madeOf: () => made, impliedOf: () => implied, callerOf: () => caller };
  const calls: Calls = { reads: 0, writes: 0, place: 0, origins };
  for (const part of listParts(calls)) {
    calls.reads += part.reads;
    calls.writes += part.writes;
  }
  return made.length + implied.length > 0 ? calls : undefined;
}
