import type { Relation } from "@/lib/design/schema";
import { assumed } from "./quantity";
import { carefulRetry } from "./retry";

interface Link {
  from: string;
  to: string;
  protocol: string;
  purpose: string;
  fallback: string;
  id?: string;
  coupling?: Relation["coupling"];
  access?: Relation["access"];
  carries?: readonly string[];
  timeoutSeconds?: number;
  retries?: number;
}

const relationId = ({ id, from, to }: Link) => (id ?? `${from}-to-${to}`).replaceAll("/", "-").slice(0, 64);

/** A call that waits for its answer. */
export const callRelation = (link: Link): Relation => ({
  id: relationId(link),
  from: link.from,
  to: link.to,
  mode: "sync",
  coupling: link.coupling ?? "hard",
  protocol: link.protocol,
  purpose: link.purpose,
  ...(link.access ? { access: link.access } : {}),
  ...(link.carries ? { carries: [...link.carries] } : {}),
  ...(link.timeoutSeconds === undefined ? {} : { timeout: assumed(link.timeoutSeconds, "s") }),
  retry: carefulRetry(link.retries ?? 0),
  fallback: link.fallback,
});

/** A message that is handed over; nobody waits for what becomes of it. */
export const messageRelation = (link: Link, mode: "async" | "stream" | "batch" = "async"): Relation => ({
  ...callRelation(link),
  mode,
  coupling: link.coupling ?? "soft",
});
