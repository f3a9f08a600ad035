import type { Capability } from "@/lib/catalogue/capability";
import { findRecord } from "@/lib/catalogue/find-capabilities";
import type { Relation } from "@/lib/design/schema";
import type { SystemPlan } from "./plan-system";
import { changeOperationOf, readOperationOf, takesReports } from "./public-operations";
import { callRelation, messageRelation } from "./relation";

const people = callRelation({
  from: "people",
  to: "client",
  protocol: "Browser or app",
  purpose: "People use the system",
  fallback: "Entered data is kept on the device until it was accepted",
});

const clientToGateway = (carries: readonly string[]): Relation =>
  callRelation({
    from: "client",
    to: "gateway",
    access: "read-write",
    carries,
    protocol: "HTTPS (REST, JSON)",
    purpose: "All reads and changes; each change carries an idempotency key made by the client",
    timeoutSeconds: 10,
    retries: 2,
    fallback: "Shows what is cached, says that saving didn't work and offers to send again with the same key",
  });

const signIn = callRelation({
  from: "client",
  to: "identity-provider",
  protocol: "OpenID Connect (authorization code with PKCE)",
  purpose: "Sign-in and renewal of tokens",
  timeoutSeconds: 10,
  retries: 1,
  fallback: "Who is signed in goes on until the token ends (15 minutes, assumed); new sign-ins see a message",
});

const tokenKeys = callRelation({
  from: "gateway",
  to: "identity-provider",
  coupling: "soft",
  protocol: "HTTPS (JWKS)",
  purpose: "Fetches the public keys to check tokens, cached for an hour",
  timeoutSeconds: 2,
  retries: 3,
  fallback: "Keys from the cache are used for up to a day",
});

const routeFallback =
  "503 with Retry-After; the client keeps what was entered and sends it again with the same key";

const readRoute = (id: string, name: string, operation: string): Relation =>
  callRelation({
    id: `gateway-reads-${id}`,
    from: "gateway",
    to: `${id}-api/${operation}`,
    access: "read",
    protocol: "HTTP over TLS",
    purpose: `Routes reads of ${name.toLowerCase()}, with the caller's identity and a trace id`,
    timeoutSeconds: 3,
    retries: 1,
    fallback: "Tried once on another replica; otherwise the page says that this part comes later",
  });

const changeRoute = (id: string, name: string, operation: string): Relation =>
  callRelation({
    id: `gateway-to-${id}`,
    from: "gateway",
    to: `${id}-api/${operation}`,
    access: "write",
    protocol: "HTTP over TLS",
    purpose: `Routes changes of ${name.toLowerCase()}, with the caller's identity and a trace id; only the client repeats them`,
    timeoutSeconds: 5,
    fallback: routeFallback,
  });

const hookRoute = (id: string, name: string): Relation =>
  callRelation({
    id: `gateway-hooks-${id}`,
    from: "gateway",
    to: `${id}-hooks/take-report`,
    access: "write",
    protocol: "HTTP over TLS",
    purpose: `Routes signed reports to ${name.toLowerCase()}, which takes each in once`,
    timeoutSeconds: 5,
    fallback: "503; the sender repeats its report for hours",
  });

const reportFrom = (outsideId: string, carries: readonly string[]): Relation =>
  messageRelation({
    id: `${outsideId}-reports`,
    from: outsideId,
    to: "gateway",
    access: "write",
    carries,
    protocol: "HTTPS (signed webhook)",
    purpose: "Tells what became of what it was asked for",
    timeoutSeconds: 10,
    retries: 10,
    fallback: "A reconciliation every day asks for what was missed",
  });

/** The ways into one part: reads, changes, and reports of the outside system behind it. */
function routesTo(service: Capability, plan: SystemPlan): Relation[] {
  const { id, name, outside } = service;
  const read = readOperationOf(service);
  const change = changeOperationOf(service, plan);
  const record = findRecord(id);
  return [
    ...(read ? [readRoute(id, name, read)] : []),
    ...(change ? [changeRoute(id, name, change)] : []),
    ...(outside && takesReports(service)
      ? [hookRoute(id, name), reportFrom(outside.id, record ? [record.id] : [])]
      : []),
  ];
}

const atTheEdge: Relation[] = [
  callRelation({
    from: "client",
    to: "edge-cache",
    access: "read",
    protocol: "HTTPS",
    purpose: "Reads pages from the nearest cache; assumed: 99 of 100 are answered there",
    timeoutSeconds: 10,
    retries: 1,
    fallback: "The browser shows what it has, then asks the gateway",
  }),
  callRelation({
    from: "edge-cache",
    to: "gateway",
    access: "read",
    protocol: "HTTPS",
    purpose: "Asks the origin once for each page and expiry (request coalescing, origin shield)",
    timeoutSeconds: 8,
    fallback: "Serves the stale page while the origin fails",
  }),
];

const toLegacy: Relation[] = [
  callRelation({
    from: "gateway",
    to: "legacy-system",
    protocol: "HTTPS",
    purpose: "Routes whatever has not been moved yet (strangler façade)",
    timeoutSeconds: 10,
    retries: 0,
    fallback: "The route can be switched back at the gateway within a minute",
  }),
];

/** The way in: from people to the services. */
export function findEntryRelations(plan: SystemPlan): Relation[] {
  const { services, understanding } = plan;
  return [
    people,
    clientToGateway(services.flatMap(({ id }) => findRecord(id)?.id ?? [])),
    signIn,
    tokenKeys,
    ...services.flatMap((service) => routesTo(service, plan)),
    ...(services.some(({ outside }) => outside?.id === "edge-cache") ? atTheEdge : []),
    ...(understanding.kind === "migration" ? toLegacy : []),
  ];
}

const watch = (from: string): Relation =>
  messageRelation(
    {
      from,
      to: "monitoring",
      protocol: "OTLP over gRPC",
      purpose: "Metrics, structured logs and traces, without personal data",
      timeoutSeconds: 5,
      retries: 2,
      fallback: "A local buffer of some minutes, then the oldest are dropped; work is never held up",
    },
    "stream",
  );

/** Whoever shows keys fetches them from the secret store. */
export const fetchSecrets = (from: string): Relation =>
  callRelation({
    from,
    to: "secrets",
    coupling: "soft",
    protocol: "HTTPS with the workload's identity",
    purpose: "Fetches its secrets at start and on rotation",
    timeoutSeconds: 3,
    retries: 5,
    fallback: "Running parts go on with what they hold; new replicas wait",
  });

/** Who reports to monitoring, and who fetches secrets. */
export function findWatchRelations({ isMonolith, services, broker }: SystemPlan): Relation[] {
  const running = isMonolith ? ["application"] : services.map(({ id }) => id);
  const workers = broker ? [] : ["worker"];
  return [...["gateway", ...running, ...workers].map(watch), ...[...running, ...workers].map(fetchSecrets)];
}
