import type { Relation, Step } from "@/lib/design/schema";
import type { Input } from "./figure";
import { expectedAttempts } from "./formulas/retries";
import type { ModelIndex } from "./model-index";
import { listInputs, listMissing, readQuantity, valueOr } from "./read-quantity";

/** How many calls one use of a relation makes, and what that follows from. */
export interface Volume {
  /** Calls one after the other. */
  calls: number;
  /** Parts that each call asks side by side. */
  fanOut: number;
  /** The share of calls that a cache answers, for reads. */
  hitRatio: number;
  /** Mean attempts for each call. */
  attempts: number;
  inputs: Input[];
  missing: string[];
}

const noVolume: Volume = { calls: 1, fanOut: 1, hitRatio: 0, attempts: 1, inputs: [], missing: [] };

/** The largest number of tries again for one call: what the step says goes before its relation. */
export const countRetries = (relation: Relation | null, step?: Step): number =>
  step?.retry?.max ?? relation?.retry?.max ?? 0;

/** The hit ratio of what is asked by way of a cache; the cache itself bears every look-up, the origin every write. */
function readHitRatio(index: ModelIndex, relation: Relation) {
  const { cache, access, id } = relation;
  const callee = index.components.get(index.find(relation.to)?.node ?? "");
  if (access === "write" || callee?.kind === "cache") return readQuantity(undefined, "", "share");
  const caller = index.components.get(index.find(relation.from)?.node ?? "");
  return cache?.hitRatio
    ? readQuantity(cache.hitRatio, `cache.hitRatio of ${id}`, "share", "low")
    : readQuantity(caller?.caching?.hitRatio, `caching.hitRatio of ${caller?.id}`, "share", "low");
}

/** Retries at the rate at which the callee fails; without its availability a call counts once. */
function readAttempts(index: ModelIndex, relation: Relation, retries: number) {
  const callee = index.components.get(index.find(relation.to)?.node ?? "");
  const up = readQuantity(callee?.availability, `availability of ${callee?.id}`, "share", "low");
  if (retries === 0 || !up.isKnown) return { attempts: 1, inputs: [] };
  return { attempts: expectedAttempts(Math.max(0, 1 - up.value), retries), inputs: [up.input] };
}

const volumes = new WeakMap<ModelIndex, Map<Relation, Volume[]>>();

/** What one use of a relation asks of the other end. Calls and fan-out are one each unless the relation says more. */
export function readVolume(index: ModelIndex, relation: Relation | null, retries: number): Volume {
  if (!relation) return noVolume;
  let known = volumes.get(index);
  if (!known) {
    known = new Map();
    volumes.set(index, known);
  }
  const byRetries = known.get(relation) ?? [];
  if (byRetries.length === 0) known.set(relation, byRetries);
  byRetries[retries] ??= measureVolume(index, relation, retries);
  return byRetries[retries];
}

function measureVolume(index: ModelIndex, relation: Relation, retries: number): Volume {
  const calls = readQuantity(relation.callsPerRequest, `callsPerRequest of ${relation.id}`, "count");
  const fanOut = readQuantity(relation.fanOut, `fanOut of ${relation.id}`, "count");
  const hits = readHitRatio(index, relation);
  const { attempts, inputs } = readAttempts(index, relation, retries);
  const unreadable = [...(relation.callsPerRequest ? [calls] : []), ...(relation.fanOut ? [fanOut] : [])];
  return {
    calls: valueOr(calls, 1),
    fanOut: Math.max(1, valueOr(fanOut, 1)),
    hitRatio: Math.min(1, valueOr(hits, 0)),
    attempts,
    inputs: [...listInputs(calls, fanOut, hits), ...inputs],
    missing: listMissing(...unreadable),
  };
}
