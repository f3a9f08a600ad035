import { isWrite } from "@/lib/numbers/count-calls";
import type { StepCall } from "@/lib/numbers/trace-workflow";
import type { Compiling, FindVisit, Manner } from "./compile-visit";
import type { CallTerms } from "./program";

const mannerOf = (call: StepCall): Manner => ({
  isCacheable: call.isCacheable,
  isWrite: isWrite(call),
});

/** What a step calls, how often and by which policy; null where it calls nothing. */
export function findTerms({ policies, trace }: Compiling, find: FindVisit, call: StepCall): CallTerms | null {
  const { to, relation, step, volume, isCacheable } = call;
  if (!to) return null;
  const entry = find(to, mannerOf(call));
  const key = `${trace.workflow.id}/${step.id}`;
  return {
    entry,
    policy: relation
      ? policies.find(key, { relation, step, isOptional: !call.isHard || call.isDetached })
      : -1,
    calls: volume.calls,
    copies: Math.round(volume.fanOut),
    hitRatio: isCacheable ? volume.hitRatio : 0,
  };
}

/** Where a message is published, where it is only seen whether that can be done, and by which policy it is kept. */
export interface Publishing {
  entry: number;
  gate: number;
  policy: number;
}

/** Writes what becomes of a message to a channel. */
function preparePublishing(
  { assembler, places, policies, trace }: Compiling,
  find: FindVisit,
  node: string,
): Publishing {
  const entry = find({ node, isChannel: true }, { isCacheable: false, isWrite: true });
  const gate = assembler.here();
  const place = places.get(node);
  if (place) assembler.serve(place.first);
  assembler.done();
  return { entry, gate, policy: policies.findKept(trace.workflow.id, node) };
}

/** Where a step's caller is entered, null where the run is there already, and what the step publishes. */
export interface StepVisits {
  entry: number | null;
  channels: readonly Publishing[];
}

/** Writes all that a step leads to, which has to stand before the step itself. */
export function prepareStep(compiling: Compiling, find: FindVisit, call: StepCall): StepVisits {
  const { entry, step } = call;
  const channels = (step.publishes ?? []).map((node) => preparePublishing(compiling, find, node));
  const entered = entry === null ? null : find({ node: entry, isChannel: false }, mannerOf(call));
  findTerms(compiling, find, call);
  return { entry: entered, channels };
}
