import type { Relation } from "@/lib/design/schema";
import type { Volume } from "../call-volume";
import { isWrite } from "../count-calls";
import { isAsync, type ModelIndex, type Target } from "../model-index";
import type { StepCall, Trace } from "../trace-workflow";
import type { ImpliedCall } from "../usual-calls";
import { isKept } from "./spread-failure";

/** Whether a call that can't be made now is made later: who only reads has no use for that, and a cache fills itself. */
export const isOwed = ({ components }: ModelIndex, relation: Relation, to: Target | null): boolean =>
  components.get(to?.node ?? "")?.kind !== "cache" && (isAsync(relation) || relation.access !== "read");

/** How the parts of a workflow fare while something fails: ids of components and channels, and of relations. */
export interface Losses {
  isDown: (node: string) => boolean;
  isCut: (relation: string) => boolean;
}

interface Amount {
  reads: number;
  writes: number;
}

/** Calls of the other end, without tries again; a cache answers reads alone. */
function makeCalls({ reads, writes }: Amount, { calls, fanOut, hitRatio }: Volume, isHit: boolean): Amount {
  const each = calls * fanOut;
  return { reads: reads * each * (isHit ? 1 - hitRatio : 1), writes: writes * each };
}

const asked = (call: StepCall): Amount =>
  isWrite(call) ? { reads: 0, writes: call.visits } : { reads: call.visits, writes: 0 };

/** What one run leaves to be done later. */
export interface Owed {
  /** Calls, by the component or channel that they are owed to. */
  calls: ReadonlyMap<string, number>;
  /** Messages, by the channel in which they wait for a consumer. */
  messages: ReadonlyMap<string, number>;
}

const add = (sums: Map<string, number>, key: string, amount: number) => {
  if (amount > 0) sums.set(key, (sums.get(key) ?? 0) + amount);
};

/** Follows one run while something is away. */
class FailingRun {
  readonly #calls = new Map<string, number>();
  readonly #messages = new Map<string, number>();
  readonly #index: ModelIndex;
  readonly #trace: Trace;
  readonly #losses: Losses;
  /** What reaches those that are up, by place. */
  readonly #reached = new Map<number, Amount>();

  constructor(index: ModelIndex, trace: Trace, losses: Losses) {
    this.#index = index;
    this.#trace = trace;
    this.#losses = losses;
  }

  /** Calls that reach their other end, or are owed to it. */
  #send(node: string, amount: Amount, isLost: boolean, isLater: boolean): void {
    const { reads, writes } = amount;
    if (isLost) {
      if (isLater) add(this.#calls, node, reads + writes);
      return;
    }
    const place = this.#index.placeOf(node);
    if (place === undefined) return;
    const known = this.#reached.get(place) ?? { reads: 0, writes: 0 };
    this.#reached.set(place, { reads: known.reads + reads, writes: known.writes + writes });
  }

  /** What is done within a call that fails isn't done. */
  #isLeftOut({ holder, entry }: StepCall): boolean {
    const { isDown } = this.#losses;
    if (entry !== null && isDown(entry)) return true;
    return holder !== null && ((holder.to !== null && isDown(holder.to.node)) || this.#isLeftOut(holder));
  }

  #takeStep(call: StepCall): void {
    if (call.visits === 0 || this.#isLeftOut(call)) return;
    if (call.entry !== null) this.#send(call.entry, asked(call), false, false);
    this.#call(call);
    this.#publish(call);
  }

  #call(call: StepCall): void {
    const { isDown, isCut } = this.#losses;
    const { to, relation, volume, isHard, isDetached, isCacheable } = call;
    if (!(to && relation)) return;
    const isLater = (!isHard || isDetached) && isOwed(this.#index, relation, to);
    const amount = makeCalls(asked(call), volume, isCacheable);
    this.#send(to.node, amount, isDown(to.node) || isCut(relation.id), isLater);
  }

  #publish({ step, visits, isDetached }: StepCall): void {
    for (const channel of step.publishes ?? []) {
      const isLost = this.#losses.isDown(channel);
      this.#send(channel, { reads: 0, writes: visits }, isLost, isDetached || isKept(step));
    }
  }

  #spread({ relation, from, caller, to, isHard, volume }: ImpliedCall): void {
    const { isDown, isCut } = this.#losses;
    const amount = this.#reached.get(caller);
    if (!amount) return;
    const isLater = relation !== null && !isHard && isOwed(this.#index, relation, to);
    const isLost = isDown(to.node) || isCut(relation?.id ?? "");
    if (isLost && this.#index.channels.has(from)) add(this.#messages, from, amount.reads + amount.writes);
    this.#send(to.node, makeCalls(amount, volume, true), isLost, isLater);
  }

  follow(): Owed {
    const { calls, implied } = this.#trace;
    for (const call of calls) this.#takeStep(call);
    for (const place of implied.order(this.#reached.keys()))
      for (const call of implied.at(place)) this.#spread(call);
    return { calls: this.#calls, messages: this.#messages };
  }
}

/**
 * The calls that one run makes later: those that it goes on without while their other end is away, or can't do its work
 * without what is.
 */
export const countOwed = (index: ModelIndex, trace: Trace, losses: Losses): Owed =>
  new FailingRun(index, trace, losses).follow();
