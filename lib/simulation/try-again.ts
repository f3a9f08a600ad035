import type { Policy } from "./network";
import type { World } from "./world";

/** What a budget for retries may save up. */
const mostSaved = 10;

/** Each first attempt pays in what the budget says. */
export function payIn({ policies }: World, policy: number, { budget }: Policy): void {
  policies.budget[policy] = Math.min(mostSaved, (policies.budget[policy] ?? 0) + budget);
}

/** Whether one more attempt is allowed; it takes one from the budget. */
export function mayRetry({ policies }: World, policy: number, terms: Policy, attempt: number): boolean {
  if (attempt >= terms.retries) return false;
  const saved = policies.budget[policy] ?? 0;
  if (saved < 1) return false;
  if (Number.isFinite(terms.budget)) policies.budget[policy] = saved - 1;
  policies.retries[policy] = (policies.retries[policy] ?? 0) + 1;
  return true;
}

function findWait({ backoff, base, cap }: Policy, attempt: number): number {
  if (backoff === "none") return 0;
  if (backoff === "fixed") return base;
  return Math.min(cap, backoff === "linear" ? base * (attempt + 1) : base * 2 ** attempt);
}

/** Seconds until the attempt after this one: full jitter takes any time up to the wait, equal at least half of it. */
export function drawBackoff({ random }: World, policy: Policy, attempt: number): number {
  const wait = findWait(policy, attempt);
  if (wait === 0 || policy.jitter === "none") return wait;
  const part = random.uniform();
  return policy.jitter === "full" ? wait * part : (wait * (1 + part)) / 2;
}
