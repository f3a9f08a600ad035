import type { Step } from "@/lib/design/schema";
import {
  addDurations,
  type Duration,
  longestOf,
  mixDurations,
  noTime,
  repeatDuration,
  repeatWhile,
} from "./formulas/duration";
import { addResidences, type FindResidence, noResidence, type Residence, repeatResidence } from "./residence";
import type { StepCall, Trace } from "./trace-workflow";

/** How long one step holds up the run. Null where people or a wait decide. */
export function timeStep(call: StepCall, find: FindResidence): Residence | null {
  const { step, entry, to, volume, isCacheable, isDetached } = call;
  if (isDetached) return noResidence;
  if (step.kind === "wait" || step.kind === "human") return null;
  const begun = entry === null ? noResidence : find({ node: entry, isChannel: false }, isCacheable);
  const called = to ? repeatResidence(find(to, isCacheable), volume, isCacheable) : noResidence;
  return addResidences([begun, called]);
}

/**
 * How long a run takes from its start to its last step: steps in turn, branches by their shares, parallel branches
 * until the longest is done, loops round by round. Steps that nobody waits for take no time.
 */
export function timeWorkflow({ calls, visits }: Trace, own: ReadonlyMap<string, Duration>): Duration {
  const steps = new Map(calls.map(({ step }) => [step.id, step]));
  const known = new Map<string, Duration>();
  const open = new Set<string>();

  const branch = (step: Step, stop: string | undefined): Duration => {
    const ways = visits.ways.get(step.id) ?? [];
    if (step.kind === "parallel") {
      const meeting = visits.meetings.get(step.id);
      const longest = longestOf(ways.map(({ to }) => ({ time: from(to, meeting ?? stop) })));
      return addDurations([longest, meeting === undefined ? noTime : from(meeting, stop)]);
    }
    const [body, ...after] = ways;
    if (step.kind === "loop" && body)
      return addDurations([loop(step, body), ...after.map(({ to }) => from(to, stop))]);
    return mixDurations(ways.map(({ to, weight }) => ({ weight, time: from(to, stop) })));
  };

  const loop = (step: Step, { to, weight }: { to: string; weight: number }): Duration => {
    const round = from(to, step.id);
    if (weight >= 1) return round;
    const isBounded = step.maxIterations !== undefined;
    return isBounded ? repeatDuration(round, weight / (1 - weight)) : repeatWhile(round, weight);
  };

  /** A way back outside a loop adds nothing here: its rounds are in `visits`, and `describeLatency` refuses them. */
  function from(id: string, stop: string | undefined): Duration {
    const step = steps.get(id);
    const key = `${id} ${stop}`;
    if (!step || id === stop || open.has(key)) return noTime;
    const found = known.get(key);
    if (found) return found;
    open.add(key);
    const time = addDurations([own.get(id) ?? noTime, branch(step, stop)]);
    open.delete(key);
    known.set(key, time);
    return time;
  }

  for (const { step } of calls.toReversed()) from(step.id, undefined);
  return visits.start ? from(visits.start.id, undefined) : noTime;
}
