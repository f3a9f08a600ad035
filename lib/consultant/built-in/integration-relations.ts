import type { Relation } from "@/lib/design/schema";
import { fetchSecrets } from "./entry-relations";
import { callRelation, messageRelation } from "./relation";
import type { Understanding } from "./understanding";

const core: Relation[] = [
  callRelation({
    from: "caller",
    to: "gateway",
    protocol: "HTTPS",
    purpose: "Requests with an idempotency key",
    timeoutSeconds: 10,
    retries: 3,
    fallback: "Waits as Retry-After says and repeats with the same key",
  }),
  callRelation({
    id: "gateway-to-write-service",
    from: "gateway",
    to: "write-api/change-record",
    access: "write",
    protocol: "HTTP over TLS",
    purpose:
      "Routes writes, within a limit of concurrent requests (back-pressure: what doesn't fit gets 429)",
    timeoutSeconds: 5,
    retries: 0,
    fallback: "503 with Retry-After; the caller repeats with the same key",
  }),
  callRelation({
    from: "write-service",
    to: "database",
    protocol: "Database protocol over TLS",
    purpose: "One transaction: idempotency key, data change, outbox row",
    timeoutSeconds: 2,
    retries: 0,
    fallback: "The pool is bounded; waiting longer than 200 ms (assumed) fails fast with 503",
  }),
  messageRelation(
    {
      from: "relay",
      to: "database",
      protocol: "Database protocol over TLS",
      purpose: "Reads unsent outbox rows every 100 ms (assumed), oldest first for each record",
      timeoutSeconds: 2,
      retries: 0,
      fallback: "Waits with growing pauses; rows stay",
    },
    "batch",
  ),
  messageRelation({
    id: "relay-to-broker",
    from: "relay",
    to: "record-events",
    protocol: "The broker's protocol over TLS, with publisher confirms",
    purpose: "Publishes each row with its id, type, version and the record's id as ordering key",
    timeoutSeconds: 5,
    retries: 10,
    fallback: "Rows stay unsent; the age of the oldest one raises an alert",
  }),
  messageRelation({
    id: "broker-to-consumer",
    from: "record-events",
    to: "consumer",
    protocol: "The broker's protocol over TLS, manual confirmation",
    purpose:
      "Delivers at least once, with a prefetch of 20 (assumed) so that a slow consumer takes no more than it can handle",
    timeoutSeconds: 30,
    retries: 5,
    fallback: "After five deliveries it goes to the dead-letter queue",
  }),
  callRelation({
    from: "consumer",
    to: "database",
    protocol: "Database protocol over TLS",
    purpose: "Stores the message's id and its effect in one transaction, in tables of its own",
    timeoutSeconds: 2,
    retries: 3,
    fallback: "The message isn't confirmed and comes again with back-off",
  }),
  messageRelation({
    id: "broker-to-dead-letter-desk",
    from: "dead-letters",
    to: "dead-letter-desk",
    protocol: "The broker's protocol over TLS",
    purpose: "Hands over dead letters with the reason and the number of tries",
    timeoutSeconds: 30,
    retries: 0,
    fallback: "Dead letters stay in their queue; their count raises an alert",
  }),
  messageRelation(
    {
      from: "write-service",
      to: "monitoring",
      protocol: "OTLP",
      purpose: "Rates, errors, durations, trace ids",
      timeoutSeconds: 5,
      retries: 2,
      fallback: "Dropped after a local buffer",
    },
    "stream",
  ),
  messageRelation(
    {
      from: "consumer",
      to: "monitoring",
      protocol: "OTLP",
      purpose: "Age of handled messages, repeats, failures",
      timeoutSeconds: 5,
      retries: 2,
      fallback: "Dropped after a local buffer",
    },
    "stream",
  ),
];

/** Sources write; everything else that the request names listens. */
const sources = new Set(["telemetry"]);

export function composeIntegrationRelations({ named }: Understanding): Relation[] {
  const ends = named.flatMap(({ id, name, outside }) => [
    sources.has(id)
      ? callRelation({
          id: `${id}-to-write-service`,
          from: id,
          to: "write-api/change-record",
          access: "write",
          protocol: "HTTPS",
          purpose: `${name} hands over what it took in, and acknowledges to its source only after the answer`,
          timeoutSeconds: 5,
          retries: 5,
          fallback: "Kept locally in order, and sent again",
        })
      : messageRelation({
          id: `broker-to-${id}`,
          from: "record-events",
          to: id,
          protocol: "The broker's protocol over TLS",
          purpose: `A queue of its own for ${name.toLowerCase()}; idempotent by message id`,
          timeoutSeconds: 30,
          retries: 5,
          fallback: "Dead-letter queue with an alert",
        }),
    ...(outside
      ? [
          callRelation({
            id: `${id}-to-${outside.id}`,
            from: id,
            to: `${outside.id}-api/submit`,
            access: "write",
            coupling: "soft",
            protocol: outside.protocol,
            purpose: `${name} reaches ${outside.name.toLowerCase()} with a key for each message`,
            timeoutSeconds: outside.timeoutSeconds,
            retries: 3,
            fallback: outside.fallback,
          }),
          fetchSecrets(id),
        ]
      : []),
  ]);
  return [...core, ...ends];
}
