import type { Component, Relation } from "@/lib/design/schema";
import { findTechnology } from "./known-names";
import { callRelation, messageRelation } from "./relation";
import type { Understanding } from "./understanding";

const saidBy = ({ statements }: Understanding) => statements.map(({ text }) => text).join(" ");
const mentions = (understanding: Understanding, words: RegExp): NonNullable<Component["status"]> =>
  words.test(saidBy(understanding)) ? "existing" : "planned";

const keepName = (name: string | null, otherwise: string) => name ?? otherwise;

function listExisting(understanding: Understanding): Component[] {
  const { technologies } = understanding.facts;
  const find = (role: "gateway" | "broker" | "database") => findTechnology(technologies, role);
  const why = (role: "gateway" | "broker" | "database", reason: string) =>
    find(role) ? "You run it already." : reason;
  return [
    {
      id: "gateway",
      name: "API gateway",
      kind: "gateway",
      status: mentions(understanding, /\bgateway\b/i),
      responsibility:
        "Lets requests in: TLS, tokens, size and rate limits. Answers 429 with Retry-After when the parts behind it are full. It writes neither to the queue nor to the database.",
      technology: {
        name: keepName(find("gateway"), "Envoy Gateway"),
        why: why("gateway", "Limits and routing by configuration; which one you run wasn't said."),
        alternatives: ["Kong", "NGINX", "The cloud's own gateway"],
      },
      owner: "Platform on call",
      exposure: "internet",
      state: "stateless",
    },
    {
      id: "broker",
      name: "Message queue",
      kind: "broker",
      status: mentions(understanding, /\b(queues?|brokers?|kafka|rabbit|sqs|event bus|topics?)\b/i),
      responsibility:
        "Carries messages at least once: one queue for each consumer, bounded in length, with a redelivery limit and a dead-letter queue.",
      technology: {
        name: keepName(find("broker"), "RabbitMQ (quorum queues)"),
        why: why(
          "broker",
          "Redelivery limits, dead letters and bounded queues are built in; which one you run wasn't said.",
        ),
        alternatives: ["Apache Kafka, when events must be replayed", "Amazon SQS", "NATS JetStream"],
      },
      owner: "Platform on call",
      exposure: "internal",
      state: "stateful",
    },
    {
      id: "database",
      name: "Database",
      kind: "database",
      status: mentions(
        understanding,
        /\b(databases?|db|postgres\w*|mysql|oracle|sql server|mongo\w*|record system)\b/i,
      ),
      responsibility:
        "System of record. Holds the outbox beside the data, so that both commit together, and the keys of requests and messages that were handled.",
      technology: {
        name: keepName(find("database"), "PostgreSQL"),
        why: why("database", "Transactions over data and outbox; which one you run wasn't said."),
        alternatives: ["MySQL", "SQL Server"],
      },
      owner: "The data's owner",
      exposure: "internal",
      state: "stateful",
    },
  ];
}

const planned: Component[] = [
  {
    id: "caller",
    name: "Callers",
    kind: "client",
    status: "existing",
    responsibility: "Send requests with an idempotency key each, and repeat them with the same key.",
    exposure: "internet",
  },
  {
    id: "write-service",
    name: "Write service",
    kind: "service",
    status: "planned",
    responsibility:
      "The only writer: validates, changes the data and writes the outbox row in one transaction, answers with the result of the key.",
    technology: {
      name: "A small service in the language of your team",
      why: "It holds validation and a transaction, nothing else; it may also live in a service that you have.",
      alternatives: [
        "A stored procedure",
        "A function at the gateway, which would hide business rules there",
      ],
    },
    owner: "The data's owner",
    exposure: "internal",
    state: "stateless",
  },
  {
    id: "relay",
    name: "Outbox relay",
    kind: "worker",
    status: "planned",
    responsibility:
      "Reads unsent outbox rows in order for each record, publishes them, marks them as sent after the broker's confirmation. Two replicas, one active for each partition by lock.",
    technology: {
      name: "Polling worker (FOR UPDATE SKIP LOCKED)",
      why: "Needs nothing but the database; see D-outbox for change data capture (CDC).",
      alternatives: ["Debezium (change data capture)"],
    },
    owner: "The data's owner",
    exposure: "internal",
    state: "stateless",
  },
  {
    id: "consumer",
    name: "Consumer",
    kind: "worker",
    status: "planned",
    responsibility:
      "Takes messages with a limited prefetch, is idempotent by message id and version, confirms after its own commit, sends what it can't handle to the dead letters.",
    technology: {
      name: "A worker in the language of your team",
      why: "Scaled by the age of the oldest message, apart from the write path.",
      alternatives: ["A serverless function with a concurrency limit"],
    },
    owner: "The consumer's team",
    exposure: "internal",
    state: "stateless",
  },
  {
    id: "dead-letter-desk",
    name: "Dead-letter desk",
    kind: "worker",
    status: "planned",
    responsibility:
      "Shows dead messages with their reason, lets them be repaired, dropped with a note, or played again by version.",
    technology: {
      name: "A small internal page over the dead-letter queue",
      why: "A dead-letter queue that nobody reads loses data slowly.",
      alternatives: ["The broker's own console"],
    },
    owner: "The consumer's team",
    exposure: "internal",
    state: "stateless",
  },
  {
    id: "monitoring",
    name: "Monitoring",
    kind: "observability",
    status: "planned",
    responsibility:
      "Watches outbox age, queue length and age, redeliveries, dead letters; one trace id from the gateway to the consumer.",
    technology: {
      name: "OpenTelemetry with Prometheus and Grafana",
      why: "Open protocol; the backend can be what you have.",
      alternatives: ["The cloud's own monitoring"],
    },
    owner: "Platform on call",
    exposure: "internal",
    state: "stateful",
  },
];

/** What exists already, what runs between, and the ends that the request names. */
export function composeIntegrationComponents(understanding: Understanding): Component[] {
  const ends: Component[] = understanding.named.flatMap(({ id, name, responsibility, outside }) => [
    {
      id,
      name,
      kind: "service" as const,
      status: id === "records" ? ("existing" as const) : ("planned" as const),
      responsibility,
      owner: `Team of ${name.toLowerCase()}`,
      exposure: "internal" as const,
    },
    ...(outside
      ? [
          {
            id: outside.id,
            name: outside.name,
            kind: "external" as const,
            status: "existing" as const,
            responsibility: outside.responsibility,
            owner: "Outside our control",
            exposure: "partner" as const,
          },
        ]
      : []),
  ]);
  const components = [...listExisting(understanding), ...planned, ...ends];
  return [...new Map(components.map((component) => [component.id, component])).values()];
}

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
    from: "gateway",
    to: "write-service",
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
    from: "relay",
    to: "broker",
    protocol: "The broker's protocol over TLS, with publisher confirms",
    purpose: "Publishes each row with its id, type, version and the record's id as ordering key",
    timeoutSeconds: 5,
    retries: 10,
    fallback: "Rows stay unsent; the age of the oldest one raises an alert",
  }),
  messageRelation({
    from: "broker",
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
    from: "broker",
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
          from: id,
          to: "write-service",
          protocol: "HTTPS",
          purpose: `${name} hands over what it took in, and acknowledges to its source only after the answer`,
          timeoutSeconds: 5,
          retries: 5,
          fallback: "Kept locally in order, and sent again",
        })
      : messageRelation({
          from: "broker",
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
            from: id,
            to: outside.id,
            coupling: "soft",
            protocol: outside.protocol,
            purpose: `${name} reaches ${outside.name.toLowerCase()} with a key for each message`,
            timeoutSeconds: outside.timeoutSeconds,
            retries: 3,
            fallback: outside.fallback,
          }),
        ]
      : []),
  ]);
  return [...core, ...ends];
}
