import type { Relation, Step } from "@/lib/design/schema";
import { isOwed } from "@/lib/numbers/failure/count-owed";
import type { ModelIndex } from "@/lib/numbers/model-index";
import { readQuantity, valueOr } from "@/lib/numbers/read-quantity";
import type { Guard, Policy } from "./network";
import type { Place } from "./place-stations";

type Circuit = NonNullable<Relation["circuitBreaker"]>;

/** What stands in where a breaker or a retry doesn't say: common defaults of the libraries that make them. */
const assumedPolicy = { threshold: 0.5, window: 10, openFor: 30, base: 0.1, cap: 30 };

function readBreaker(id: string, { threshold, window, openFor }: Circuit): Guard["breaker"] {
  const share = readQuantity(threshold, `threshold of ${id}`, "share", "low");
  const count = readQuantity(threshold, `threshold of ${id}`, "count", "low");
  const isShare = share.isKnown || !count.isKnown;
  return {
    isShare,
    threshold: isShare ? valueOr(share, assumedPolicy.threshold) : valueOr(count, assumedPolicy.threshold),
    window: valueOr(readQuantity(window, `window of ${id}`, "time"), assumedPolicy.window),
    openFor: valueOr(readQuantity(openFor, `openFor of ${id}`, "time"), assumedPolicy.openFor),
  };
}

const readGuard = ({ id, circuitBreaker, bulkhead }: Relation): Guard => ({
  id,
  breaker: circuitBreaker ? readBreaker(id, circuitBreaker) : null,
  bulkhead: bulkhead ? { most: bulkhead.maxConcurrent, queue: bulkhead.queue ?? 0 } : null,
});

type Backoff = Pick<Policy, "retries" | "backoff" | "base" | "cap" | "jitter" | "budget">;

function readRetry(id: string, retry: Step["retry"]): Backoff {
  const time = (quantity: Parameters<typeof readQuantity>[0], name: string, other: number) =>
    valueOr(readQuantity(quantity, `${name} of ${id}`, "time"), other);
  return {
    retries: retry?.max ?? 0,
    backoff: retry?.backoff ?? "none",
    base: time(retry?.base, "base", assumedPolicy.base),
    cap: time(retry?.cap, "cap", assumedPolicy.cap),
    jitter: retry?.jitter ?? "none",
    budget: valueOr(readQuantity(retry?.budget, `budget of ${id}`, "share", "low"), Number.POSITIVE_INFINITY),
  };
}

/** A call as the model has it, and what becomes of it when it can't be made. */
interface Use {
  relation: Relation;
  step?: Step;
  /** Whether its caller goes on without it. */
  isOptional: boolean;
}

/** All policies of a network and what guards them; steps that use one relation share its breaker and its bulkhead. */
export function createPolicies(index: ModelIndex, places: ReadonlyMap<string, Place>) {
  const policies: Policy[] = [];
  const guards: Guard[] = [];
  const known = new Map<string, number>();
  const guardOf = new Map<string, number>();

  const stationOf = (id: string) => places.get(index.find(id)?.node ?? "")?.first ?? -1;

  const findGuard = (relation: Relation): number => {
    const found = guardOf.get(relation.id);
    if (found !== undefined) return found;
    guardOf.set(relation.id, guards.length);
    return guards.push(readGuard(relation)) - 1;
  };

  const readPolicy = ({ relation, step, isOptional }: Use): Policy => {
    const id = step?.id ?? relation.id;
    const stated = step?.timeout ?? relation.timeout;
    const isPulled = index.find(relation.from)?.isChannel === true;
    const isLater = isPulled || (isOptional && isOwed(index, relation, index.find(relation.to)));
    return {
      id,
      guard: findGuard(relation),
      timeout: valueOr(readQuantity(stated, `timeout of ${id}`, "time"), Number.POSITIVE_INFINITY),
      ...readRetry(id, step?.retry ?? relation.retry),
      caller: stationOf(relation.from),
      station: isLater ? stationOf(relation.to) : -1,
      isPulled,
    };
  };

  /** The place of a policy, for one kind of use that `key` names. */
  const find = (key: string, use: Use): number => {
    const found = known.get(key);
    if (found !== undefined) return found;
    known.set(key, policies.length);
    return policies.push(readPolicy(use)) - 1;
  };

  /** The policy of what waits with its sender while a channel is away; -1 for what isn't a channel. */
  const findKept = (workflow: string, channel: string): number => {
    const station = places.get(channel)?.first;
    const key = `kept in ${workflow} for ${channel}`;
    const found = known.get(key);
    if (found !== undefined || station === undefined) return found ?? -1;
    known.set(key, policies.length);
    const wait = { id: channel, guard: -1, timeout: Number.POSITIVE_INFINITY };
    return (
      policies.push({ ...wait, ...readRetry(channel, undefined), caller: -1, station, isPulled: true }) - 1
    );
  };
  return { policies, guards, find, findKept };
}

export type Policies = ReturnType<typeof createPolicies>;
