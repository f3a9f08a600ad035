import type { Relation } from "@/lib/design/schema";
import type { SystemPlan } from "./plan-system";
import { callRelation, messageRelation } from "./relation";

const people = callRelation({
  from: "people",
  to: "client",
  protocol: "Browser or app",
  purpose: "People use the system",
  fallback: "Entered data is kept on the device until it was accepted",
});

const clientToGateway = callRelation({
  from: "client",
  to: "gateway",
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

const routeTo = (id: string, name: string, isMonolith: boolean): Relation =>
  callRelation({
    from: "gateway",
    to: id,
    protocol: "HTTP over TLS",
    purpose: isMonolith
      ? "All requests"
      : `Routes requests for ${name.toLowerCase()}, with the caller's identity and a trace id`,
    timeoutSeconds: 5,
    retries: 1,
    fallback:
      "Only reads are retried, once, on another replica; otherwise 503 with Retry-After, and the client keeps what was entered",
  });

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
export function findEntryRelations({ isMonolith, services, understanding }: SystemPlan): Relation[] {
  const routes = isMonolith
    ? [routeTo("application", "the application", true)]
    : services.map(({ id, name }) => routeTo(id, name, false));
  return [
    people,
    clientToGateway,
    signIn,
    tokenKeys,
    ...routes,
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

const fetchSecrets = (from: string): Relation =>
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
