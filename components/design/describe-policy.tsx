import type { ReactNode } from "react";
import type { Component, Relation } from "@/lib/design/schema";
import { phrases } from "./phrases";
import { measured } from "./quantity";

type Retry = NonNullable<Relation["retry"]>;
type Caching = NonNullable<Component["caching"]>;

const unlessNone = (word: string | undefined, after: string) =>
  word && word !== "none" ? `${word} ${after}` : null;

/** How often and with what pauses something is tried again. */
export function describeRetry(retry: Retry | undefined): ReactNode {
  if (!retry) return null;
  const { max, backoff, base, cap, jitter, budget, on } = retry;
  if (max === 0) return "never";
  return phrases(
    max === 1 ? "once" : `up to ${max} times`,
    unlessNone(backoff, "backoff"),
    measured(base, "from"),
    measured(cap, "up to"),
    unlessNone(jitter, "jitter"),
    measured(budget, "within a budget of"),
    on?.length ? `on ${on.join(", ")}` : null,
  );
}

/** How long something is kept at hand and how it stays true. */
export function describeCaching(caching: Caching | undefined): ReactNode {
  if (!caching) return null;
  const { ttl, invalidation, stampede, hitRatio, key } = caching;
  return phrases(
    measured(ttl, "for"),
    unlessNone(invalidation, "invalidation"),
    unlessNone(stampede, "against a stampede"),
    measured(hitRatio, "", "hits"),
    key && `key ${key}`,
  );
}
