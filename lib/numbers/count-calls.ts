import { countRetries, readVolume } from "./call-volume";
import type { Input } from "./figure";
import type { ImpliedCall } from "./imply-calls";
import type { ModelIndex } from "./model-index";
import type { StepCall, Trace } from "./trace-workflow";

/** Calls that one run of a workflow makes of a component, channel or relation, and where they come from. */
export interface Calls {
  reads: number;
  writes: number;
  parts: { label: string; amount: number }[];
  sources: Source[];
  /** What made calls here because it was called itself. */
  callers: Set<Calls>;
}

interface Source {
  inputs: readonly Input[];
  missing: readonly string[];
}

export interface RunCalls {
  nodes: ReadonlyMap<string, Calls>;
  relations: ReadonlyMap<string, Calls>;
}

interface Amount {
  label: string;
  reads: number;
  writes: number;
  source: Source;
  caller?: Calls;
}

function add(
  counts: Map<string, Calls>,
  key: string,
  { label, reads, writes, source, caller }: Amount,
): void {
  if (reads + writes === 0) return;
  const calls = counts.get(key) ?? { reads: 0, writes: 0, parts: [], sources: [], callers: new Set() };
  calls.reads += reads;
  calls.writes += writes;
  calls.parts.push({ label, amount: reads + writes });
  calls.sources.push(source);
  if (caller) calls.callers.add(caller);
  counts.set(key, calls);
}

/** The inputs of a count, with those of the calls that it follows from. */
export function listSources(calls: Calls, seen = new Set<Calls>()): Source[] {
  if (seen.has(calls)) return [];
  seen.add(calls);
  return [...calls.sources, ...[...calls.callers].flatMap((caller) => listSources(caller, seen))];
}

/** Reads and writes apart: what only reads may be answered by a cache or by a copy. */
const split = (amount: number, isWriting: boolean) =>
  isWriting ? { reads: 0, writes: amount } : { reads: amount, writes: 0 };

const isWrite = ({ step, relation }: StepCall) =>
  Boolean(step.writes?.length) ||
  relation?.access === "write" ||
  (relation?.access === "read-write" && !step.reads?.length);

function addStep(
  nodes: Map<string, Calls>,
  relations: Map<string, Calls>,
  call: StepCall,
  ways: Source,
): void {
  const { step, visits, volume, relation, to, isCacheable } = call;
  const { calls, fanOut, attempts, hitRatio } = volume;
  const isWriting = isWrite(call);
  const label = step.id;
  if (call.entry !== null) add(nodes, call.entry, { label, source: ways, ...split(visits, isWriting) });
  if (!to) return;
  const amount = visits * calls * fanOut * attempts * (isCacheable ? 1 - hitRatio : 1);
  const source = { inputs: [...ways.inputs, ...volume.inputs], missing: volume.missing };
  add(nodes, to.node, { label, source, ...split(amount, isWriting) });
  if (relation) add(relations, relation.id, { label, source, ...split(amount, isWriting) });
}

function addImplied(
  index: ModelIndex,
  nodes: Map<string, Calls>,
  relations: Map<string, Calls>,
  { relation, from, to }: ImpliedCall,
): void {
  const caller = nodes.get(from);
  if (!caller) return;
  const volume = readVolume(index, relation, countRetries(relation));
  const perVisit = volume.calls * volume.fanOut * volume.attempts;
  const amount: Amount = {
    label: relation?.id ?? from,
    reads: caller.reads * perVisit * (1 - volume.hitRatio),
    writes: caller.writes * perVisit,
    source: volume,
    caller,
  };
  add(nodes, to.node, amount);
  if (relation) add(relations, relation.id, amount);
}

/** How often one run of a workflow calls each component, channel and relation: by its steps and by what they imply. */
export function countCalls(index: ModelIndex, { calls, implied, visits }: Trace): RunCalls {
  const nodes = new Map<string, Calls>();
  const relations = new Map<string, Calls>();
  const ways = { inputs: visits.inputs, missing: [] };
  for (const call of calls) addStep(nodes, relations, call, ways);
  for (const { step, visits: done } of calls)
    for (const channel of step.publishes ?? [])
      add(nodes, channel, { label: step.id, reads: 0, writes: done, source: ways });
  for (const node of implied.order([...nodes.keys()]))
    for (const call of implied.from(node)) addImplied(index, nodes, relations, call);
  return { nodes, relations };
}
