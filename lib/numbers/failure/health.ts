import type { Relation, Step } from "@/lib/design/schema";
import { readQuantity, valueOr } from "../read-quantity";

/** What was seen and, behind it, what that came of: many parts share the ends of their chains. */
export interface Cause {
  id: string;
  behind: Cause | null;
}

/** From what was seen first to what failed. */
export function listCauses(first: Cause | null): string[] {
  const ids: string[] = [];
  for (let cause = first; cause; cause = cause.behind) ids.push(cause.id);
  return ids;
}

/** How a part fares while something else fails. */
export interface Health {
  state: "up" | "degraded" | "down";
  because: Cause | null;
  /** What stands in, in the words of the design. */
  fallbacks: readonly string[];
  /** Seconds that callers wait in vain before they know; infinite where nothing ends the wait. */
  waits: number;
}

export const healthy: Health = { state: "up", because: null, fallbacks: [], waits: 0 };

const severity = { up: 0, degraded: 1, down: 2 } as const;

/** Several parts of one thing: as bad as the worst, waits one after the other. */
export function mergeHealth(parts: readonly Health[]): Health {
  const affected = parts.filter(({ state }) => state !== "up");
  if (affected.length === 0) return healthy;
  const worst = affected.reduce((one, other) => (severity[other.state] > severity[one.state] ? other : one));
  return {
    state: worst.state,
    because: worst.because,
    fallbacks: worst.state === "down" ? [] : [...new Set(affected.flatMap(({ fallbacks }) => fallbacks))],
    waits: affected.reduce((sum, { waits }) => sum + waits, 0),
  };
}

/** What decides how a caller fares when its callee doesn't answer. */
export interface CallPolicy {
  /** The id of the relation or step that makes the call. */
  label: string;
  isHard: boolean;
  /** Whether nobody waits for it: what is sent lies in a queue or is tried again later. */
  isDetached: boolean;
  /** Seconds; infinite where none is given. */
  timeout: number;
  attempts: number;
  fallback: string | null;
}

type OwnPolicy = Pick<CallPolicy, "label" | "timeout" | "attempts" | "fallback">;

/** The time-out and the attempts of a call: what the step says goes before its relation. */
export function readPolicy(label: string, relation: Relation | null, step?: Step): OwnPolicy {
  const stated = step?.timeout ?? relation?.timeout;
  const timeout = valueOr(readQuantity(stated, `timeout of ${label}`, "time"), Number.POSITIVE_INFINITY);
  const retries = step?.retry?.max ?? relation?.retry?.max ?? 0;
  return { label, timeout, attempts: 1 + retries, fallback: relation?.fallback ?? null };
}

/** How a caller fares by one of its calls. */
export function judgeCall(policy: CallPolicy, callee: Health): Health {
  const isTooSlow = callee.waits > policy.timeout;
  if (callee.state === "up") return healthy;
  const because =
    callee.because?.id === policy.label ? callee.because : { id: policy.label, behind: callee.because };
  const fallbacks = policy.fallback === null ? [] : [policy.fallback];
  if (policy.isDetached) return { state: "degraded", because, fallbacks, waits: 0 };
  if (callee.state === "degraded" && !isTooSlow) return { ...callee, because };
  const waits = callee.waits === 0 ? 0 : Math.min(callee.waits, policy.timeout) * policy.attempts;
  const isDown = policy.isHard || !Number.isFinite(waits);
  return { state: isDown ? "down" : "degraded", because, fallbacks: isDown ? [] : fallbacks, waits };
}
