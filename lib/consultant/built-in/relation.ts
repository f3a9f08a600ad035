import type { Quantity, Relation } from "@/lib/design/schema";

const seconds = (value: number): Quantity => ({ value, unit: "s", basis: "assumed" });

const carefulRetry = (max: number): NonNullable<Relation["retry"]> => ({
  max,
  backoff: max > 0 ? "exponential" : "none",
  jitter: max > 0 ? "full" : "none",
});

interface Link {
  from: string;
  to: string;
  protocol: string;
  purpose: string;
  fallback: string;
  coupling?: Relation["coupling"];
  timeoutSeconds?: number;
  retries?: number;
}

const relationId = ({ from, to }: Link) => `${from}-to-${to}`.slice(0, 64);

/** A call that waits for its answer. */
export const callRelation = (link: Link): Relation => ({
  id: relationId(link),
  from: link.from,
  to: link.to,
  mode: "sync",
  coupling: link.coupling ?? "hard",
  protocol: link.protocol,
  purpose: link.purpose,
  ...(link.timeoutSeconds === undefined ? {} : { timeout: seconds(link.timeoutSeconds) }),
  retry: carefulRetry(link.retries ?? 0),
  fallback: link.fallback,
});

/** A message that is handed over; nobody waits for what becomes of it. */
export const messageRelation = (link: Link, mode: "async" | "stream" | "batch" = "async"): Relation => ({
  ...callRelation(link),
  mode,
  coupling: link.coupling ?? "soft",
});
