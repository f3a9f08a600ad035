import type { Relation } from "@/lib/design/schema";
import { countRetries, readVolume } from "./call-volume";
import type { Input } from "./figure";
import type { ImpliedCall } from "./imply-calls";
import type { ModelIndex } from "./model-index";
import type { StepCall, Trace } from "./trace-workflow";

interface Source {
  inputs: readonly Input[];
  missing: readonly string[];
}

/** What one step or one implied call adds to the calls of a thing. */
interface Part {
  label: string;
  reads: number;
  writes: number;
  source: Source;
}

/** Calls that one run of a workflow makes of a component, channel or relation, and where they come from. */
export interface Calls {
  reads: number;
  writes: number;
  /** By steps. */
  made: Part[];
  /** By what was called itself, each with its caller; unfolded only when somebody asks, since there are many. */
  implied: ImpliedCall[];
  callers: Calls[];
  index: ModelIndex;
}

export interface RunCalls {
  nodes: ReadonlyMap<string, Calls>;
}

/** Counts in the making. */
interface Counts {
  index: ModelIndex;
  nodes: Map<string, Calls>;
}

function grow({ index, nodes }: Counts, key: string, reads: number, writes: number): Calls {
  let calls = nodes.get(key);
  if (!calls) {
    calls = { reads: 0, writes: 0, made: [], implied: [], callers: [], index };
    nodes.set(key, calls);
  }
  calls.reads += reads;
  calls.writes += writes;
  return calls;
}

function add(counts: Counts, key: string, part: Part): void {
  if (part.reads + part.writes > 0) grow(counts, key, part.reads, part.writes).made.push(part);
}

/** What steps and implied calls add to a count, one after the other. */
export const listParts = ({ made, implied, callers, index }: Calls): Part[] => [
  ...made,
  ...implied.flatMap((call, place) => {
    const caller = callers[place];
    return caller ? [splitImplied(index, caller, call)] : [];
  }),
];

/** A person reads a few sources of a number; a large design has thousands behind each, and looking takes time. */
const mostSources = 200;
const mostCounts = 500;

const ownSources = ({ made, implied, index }: Calls): Source[] => [
  ...made.map(({ source }) => source),
  ...implied.map(({ relation }) => readVolume(index, relation, countRetries(relation))),
];

/**
 * Where counts come from: their own calls first, then those of their callers, and so on. `isWhole` tells whether
 * these are all, or the nearest.
 */
export function listSources(counts: readonly Calls[]): { sources: Source[]; isWhole: boolean } {
  const sources = new Set<Source>();
  const reached = new Set(counts);
  let visited = 0;
  for (const calls of reached) {
    if (sources.size >= mostSources || visited >= mostCounts)
      return { sources: [...sources], isWhole: false };
    for (const source of ownSources(calls)) sources.add(source);
    for (const caller of calls.callers) reached.add(caller);
    visited += 1;
  }
  return { sources: [...sources], isWhole: true };
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

function addStep(counts: Counts, call: StepCall, ways: Source): void {
  const { step, visits, to } = call;
  if (call.entry !== null)
    add(counts, call.entry, { label: step.id, source: ways, ...split(visits, isWrite(call)) });
  if (to) add(counts, to.node, splitStep(call, ways));
}

/** What the visits of a caller ask of the other end of a relation that they imply. */
function splitImplied(index: ModelIndex, caller: Calls, { relation, from }: ImpliedCall): Part {
  const volume = readVolume(index, relation, countRetries(relation));
  const perVisit = volume.calls * volume.fanOut * volume.attempts;
  const reads = caller.reads * perVisit * (1 - volume.hitRatio);
  return { label: relation?.id ?? from, reads, writes: caller.writes * perVisit, source: volume };
}

function addImplied(counts: Counts, key: string, call: ImpliedCall, caller: Calls): void {
  const volume = readVolume(counts.index, call.relation, countRetries(call.relation));
  const perVisit = volume.calls * volume.fanOut * volume.attempts;
  const reads = caller.reads * perVisit * (1 - volume.hitRatio);
  const writes = caller.writes * perVisit;
  if (reads + writes === 0) return;
  const calls = grow(counts, key, reads, writes);
  calls.implied.push(call);
  calls.callers.push(caller);
}

function addImpliedBy(counts: Counts, node: string, calls: readonly ImpliedCall[]): void {
  const caller = counts.nodes.get(node);
  if (caller) for (const call of calls) addImplied(counts, call.to.node, call, caller);
}

/** How often one run of a workflow calls each component and channel: by its steps and by what they imply. */
export function countCalls(index: ModelIndex, { calls, implied, visits }: Trace): RunCalls {
  const counts: Counts = { index, nodes: new Map() };
  const ways = { inputs: visits.inputs, missing: [] };
  for (const call of calls) addStep(counts, call, ways);
  for (const { step, visits: done } of calls)
    for (const channel of step.publishes ?? [])
      add(counts, channel, { label: step.id, reads: 0, writes: done, source: ways });
  for (const node of implied.order([...counts.nodes.keys()])) addImpliedBy(counts, node, implied.from(node));
  return counts;
}

/** How often one run of a workflow uses one relation; undefined when it doesn't. */
export function countRelationCalls(
  index: ModelIndex,
  { calls, implied, visits }: Trace,
  { nodes }: RunCalls,
  relation: Relation,
): Calls | undefined {
  const counts: Counts = { index, nodes: new Map() };
  const ways = { inputs: visits.inputs, missing: [] };
  for (const call of calls)
    if (call.to && call.relation?.id === relation.id) add(counts, relation.id, splitStep(call, ways));
  const from = index.find(relation.from)?.node ?? "";
  const caller = nodes.get(from);
  const made = caller ? implied.from(from).filter((call) => call.relation?.id === relation.id) : [];
  for (const call of made) if (caller) addImplied(counts, relation.id, call, caller);
  return counts.nodes.get(relation.id);
}
