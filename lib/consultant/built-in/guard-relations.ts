import type { Component, Relation } from "@/lib/design/schema";
import { assumed } from "./quantity";
import { type Ends, openEnds, type Skeleton } from "./relation-ends";

type Kind = Component["kind"];
type Protection = Pick<Relation, "encrypted" | "authn" | "authz" | "identity">;

const isOf = (...kinds: Kind[]) => {
  const set = new Set<Kind | undefined>(kinds);
  return ({ component }: Ends["from"]) => set.has(component?.kind);
};

const isPerson = isOf("person");
const isClient = isOf("client", "person");
const isOutside = isOf("external");
const isGateway = isOf("gateway");
const isIdentity = isOf("identity");
const isWatching = isOf("observability");
const isStore = isOf(
  "database",
  "cache",
  "search",
  "object-store",
  "broker",
  "secret-store",
  "artifact-store",
  "environment",
);
const isWorking = isOf("service", "worker", "function", "workflow-engine", "gateway", "pipeline-stage");

const inProcess = /in-process/i;

/** Who shows what to whom, the first row that fits. */
const protections: readonly { fits: (ends: Ends) => boolean; protection: Protection }[] = [
  {
    fits: ({ relation }) => inProcess.test(relation.protocol ?? ""),
    protection: { encrypted: "none", authn: "jwt", authz: "ownership", identity: "user" },
  },
  {
    fits: ({ from, to }) => isPerson(from) || isPerson(to),
    protection: { encrypted: "tls", authn: "oidc", authz: "role", identity: "user" },
  },
  {
    fits: ({ to }) => isIdentity(to),
    protection: { encrypted: "tls", authn: "oidc", authz: "scope", identity: "user" },
  },
  {
    fits: ({ from, to }) => isOutside(from) && isOutside(to),
    protection: { encrypted: "tls", authn: "oauth2", authz: "scope", identity: "service" },
  },
  {
    fits: ({ from, to }) => isClient(from) && isOutside(to),
    protection: { encrypted: "tls", authn: "none", authz: "none", identity: "none" },
  },
  {
    fits: ({ from, to }) => isClient(from) && !isStore(to),
    protection: { encrypted: "tls", authn: "jwt", authz: "scope", identity: "user" },
  },
  {
    fits: ({ from }) => isOutside(from),
    protection: { encrypted: "tls", authn: "signature", authz: "scope", identity: "service" },
  },
  {
    fits: ({ to }) => isOutside(to),
    protection: { encrypted: "tls", authn: "api-key", authz: "scope", identity: "service" },
  },
  {
    fits: ({ to, from }) => isStore(to) || isStore(from),
    protection: { encrypted: "tls", authn: "iam", authz: "role", identity: "service" },
  },
  {
    fits: ({ to }) => isWatching(to),
    protection: { encrypted: "mtls", authn: "mtls", authz: "role", identity: "service" },
  },
  {
    fits: ({ from }) => isGateway(from),
    protection: { encrypted: "mtls", authn: "jwt", authz: "ownership", identity: "user-and-service" },
  },
];

const betweenServices: Protection = {
  encrypted: "mtls",
  authn: "mtls",
  authz: "role",
  identity: "service",
};

/** What keeps one slow neighbour from taking all callers with it: room for calls of 50 ms at the peak rate. */
const breaker = (peak: number): Pick<Relation, "circuitBreaker" | "bulkhead"> => ({
  circuitBreaker: { threshold: assumed(50, "%"), window: assumed(10, "s"), openFor: assumed(30, "s") },
  bulkhead: { maxConcurrent: Math.min(1_000_000, Math.max(32, Math.ceil(peak * 0.05))) },
});

const isCall = ({ relation, to, from }: Ends) =>
  relation.mode === "sync" &&
  isWorking(from) &&
  (isWorking(to) || isOutside(to)) &&
  !inProcess.test(relation.protocol ?? "");

const carriedBy = ({ relation, from, to }: Ends): readonly string[] =>
  to.assets ?? (from.isChannel ? from.assets : null) ?? relation.carries ?? [];

/** Whatever is changed or delivered again needs a key; reading again does no harm. */
const isRepeatedByKey = ({ relation, from }: Ends) =>
  relation.access === "write" || relation.access === "read-write" || from.isChannel;

function guard(ends: Ends, peak: number): Relation {
  const { relation } = ends;
  const found = protections.find(({ fits }) => fits(ends));
  const carries = carriedBy(ends);
  return {
    ...relation,
    ...(found?.protection ?? betweenServices),
    ...(carries.length > 0 ? { carries: [...carries] } : {}),
    ...(relation.retry ? { idempotency: isRepeatedByKey(ends) ? "key" : "natural" } : {}),
    ...(isCall(ends) ? breaker(peak) : {}),
  };
}

/** Relations with what protects them: who shows what, what is encrypted, what they carry, what cuts them off. */
export function guardRelations(skeleton: Skeleton, peak: number): Relation[] {
  const endAt = openEnds(skeleton);
  return skeleton.relations.map((relation) =>
    guard({ relation, from: endAt(relation.from), to: endAt(relation.to) }, peak),
  );
}
