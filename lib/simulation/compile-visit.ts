import { countRetries, readVolume } from "@/lib/numbers/call-volume";
import { readAvailability } from "@/lib/numbers/component-availability";
import type { ModelIndex, Target } from "@/lib/numbers/model-index";
import { untimed } from "@/lib/numbers/response-time";
import type { Trace } from "@/lib/numbers/trace-workflow";
import type { ImpliedCall } from "@/lib/numbers/usual-calls";
import type { Delivery } from "./network";
import type { Place } from "./place-stations";
import type { Assembler, CallTerms } from "./program";
import type { Policies } from "./read-policies";

/** What the runs of one workflow are written with. */
export interface Compiling {
  index: ModelIndex;
  trace: Trace;
  assembler: Assembler;
  places: ReadonlyMap<string, Place>;
  policies: Policies;
  /** Who gets the messages of a channel, by where they enter it; filled while visits are written. */
  deliveries: Map<number, readonly Delivery[]>;
}

/** How something is asked: whether a cache may answer, and whether it changes what it asks. */
export interface Manner {
  isCacheable: boolean;
  isWrite: boolean;
}

/** A call that its caller can do without: where it fails, less is done. */
function callSoftly({ call, jump, degrade, here }: Assembler, terms: CallTerms): void {
  const made = call(terms);
  const skip = jump(0);
  made.d = here();
  degrade();
  skip.a = here();
}

/** A message comes through its channel unless that is away. */
function writeGate({ assembler, places }: Compiling, channel: string): void {
  const gate = places.get(channel);
  if (gate) assembler.serve(gate.first);
}

/** Served by the component, at one of its copies where they take reads; then it may have failed. */
function writeService({ index, assembler, places }: Compiling, component: string, isWrite: boolean): void {
  const { serve, jump, chance, here, ends } = assembler;
  const place = places.get(component);
  if (!place) return;
  if (place.copies && !isWrite) {
    const split = chance(place.copies.share, 0);
    serve(place.first);
    const skip = jump(0);
    split.a = here();
    serve(place.copies.station);
    skip.a = here();
  } else serve(place.first);
  const up = readAvailability(index, component);
  const isCounted = !untimed.has(index.components.get(component)?.kind ?? "client");
  if (isCounted && up.isKnown && up.value < 1) chance(1 - up.value, ends.failed);
}

/** The broker, which is asked without a policy, isn't one who gets a message. */
const deliver = ({ policy = -1, entry, calls = 1, copies = 1 }: CallTerms): Delivery[] =>
  policy < 0 ? [] : [{ policy, entry, times: calls * copies }];

type Visited = Pick<Target, "node" | "isChannel">;

export type FindVisit = (target: Visited, manner: Manner) => number;

/** Where the program of a visit begins: of a component and all that it calls in turn, or of a message in a channel. */
export function createVisits(compiling: Compiling): FindVisit {
  const { index, trace, assembler, policies, deliveries } = compiling;
  const known = new Map<string, number>();

  const terms = (implied: ImpliedCall, manner: Manner, entry: number): CallTerms => {
    const { relation, isHard } = implied;
    const { calls, fanOut, hitRatio } = readVolume(index, relation, countRetries(relation));
    const key = `${relation?.id} ${isHard} ${entry}`;
    const isHit = manner.isCacheable && !manner.isWrite;
    return {
      entry,
      policy: relation ? policies.find(key, { relation, isOptional: !isHard }) : -1,
      calls,
      copies: Math.round(fanOut),
      hitRatio: isHit ? hitRatio : 0,
    };
  };

  const write = (implied: ImpliedCall, made: CallTerms): void => {
    if (implied.isAsync) assembler.spawn(made);
    else if (implied.isHard) assembler.call(made);
    else callSoftly(assembler, made);
  };

  function find(target: Visited, manner: Manner): number {
    const key = `${target.node} ${manner.isCacheable} ${manner.isWrite}`;
    const found = known.get(key);
    if (found !== undefined) return found;
    const implied = trace.implied.from(target.node).map((call) => ({ call, entry: find(call.to, manner) }));
    const entry = assembler.here();
    known.set(key, entry);
    if (target.isChannel) writeGate(compiling, target.node);
    else writeService(compiling, target.node, manner.isWrite);
    const made = implied.map(({ call, entry: to }) => ({ call, terms: terms(call, manner, to) }));
    for (const { call, terms: told } of made) write(call, told);
    if (target.isChannel)
      deliveries.set(
        entry,
        made.flatMap(({ terms: told }) => deliver(told)),
      );
    assembler.done();
    return entry;
  }
  return find;
}
