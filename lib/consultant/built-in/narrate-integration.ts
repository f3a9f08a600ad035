import type { Narrative } from "@/lib/design/schema";
import { bullets, markdownTable, numbered } from "./markdown-table";
import {
  delivery,
  examples,
  failures,
  implementation,
  operation,
  risks,
  scaling,
  security,
} from "./narrate-flow-run";

const overview = `The database is the system of record and decides; the queue carries what has happened; the gateway lets in no more than the parts behind it can take. Between them run four small parts: a write service (one transaction for key, data and outbox), a relay (outbox to queue), idempotent consumers, and a desk for dead letters.

What you named is marked as existing; what is to be built is marked as planned.

Composed by rules from a catalogue of patterns, not by a language model. No load test has been run on it.`;

const integration = `${bullets([
  "**Gateway to write service: synchronous**, since the caller needs to know whether its change was taken. Timeout 5 s (assumed), no retry at this layer: only the caller repeats, with its key.",
  "**Database to queue: transactional outbox.** The row is written with the change; the relay sends it afterwards until the broker confirms. Change data capture (CDC, for example Debezium) reads the same table from the log when polling is no longer enough (D-outbox).",
  "**Queue to consumers: asynchronous, at least once.** So every consumer is idempotent: it stores the message's id with its effect in one transaction.",
  "**Order** holds for each record (D-ordering): the record's id is the ordering key, its version tells old from new.",
  "**Back-pressure**: bounded queues refuse the relay, whose rows then stay in the outbox; when the oldest is older than a minute (assumed), the gateway lets in less and answers 429 with Retry-After.",
  "**Contracts**: a JSON Schema with a version for each message; fields are only added; the pipeline refuses what breaks a consumer.",
])}

${markdownTable(
  ["Message field", "What for"],
  [
    ["id", "tells repeats from new ones"],
    ["type, version", "which schema holds"],
    ["record id", "ordering key"],
    ["record version", "older ones are dropped, gaps are noticed"],
    ["occurred at, trace id", "age of the flow, finding one case"],
    ["payload", "what changed, or the whole state (D-ordering)"],
  ],
)}`;

const workflows = `${numbered([
  "The caller sends a change with an idempotency key.",
  "The gateway checks token, size and rate.",
  "The write service validates and, in one transaction, stores the key, the change and the outbox row; it answers 200 with the result. A repeat gets the stored result.",
  "The relay publishes the row and marks it as sent after the broker's confirmation.",
  "The consumer stores the message's id and its effect in one transaction, then confirms.",
  "What fails is delivered again after 1, 2, 4, 8, 16 seconds with jitter (assumed); after the fifth time it goes to the dead-letter queue.",
  "At the desk a person repairs it, drops it with a note, or plays it again.",
])}

No step has to be undone by a later one, so the flow is choreographed (D-coordination).

\`\`\`mermaid
sequenceDiagram
  participant caller as Caller
  participant gateway as API gateway
  participant write as Write service
  participant db as Database
  participant relay as Outbox relay
  participant queue as Message queue
  participant consumer as Consumer
  caller->>gateway: change, idempotency key
  gateway->>write: change, trace id
  write->>db: key + change + outbox row (one transaction)
  write-->>caller: result
  relay->>db: unsent rows
  relay->>queue: publish, wait for confirmation
  queue->>consumer: deliver (at least once)
  consumer->>db: message id + effect (one transaction)
  consumer-->>queue: confirm
\`\`\``;

const data = `${markdownTable(
  ["Data", "System of record", "Copies", "Kept in step by"],
  [
    [
      "Business records",
      "Database, written by the write service only",
      "Each consumer's own tables",
      "Messages with the record's version",
    ],
    ["Outbox rows", "Database", "Queue", "Relay; sent rows are deleted after 14 days (assumed)"],
    ["Idempotency keys", "Database", "none", "Kept for 7 days (assumed), longer than any caller repeats"],
    ["Handled message ids", "The consumer", "none", "Kept for 14 days (assumed), longer than any redelivery"],
  ],
)}

Validation happens twice: at the gateway (shape and size) and in the write service (meaning). A nightly job compares counts and checksums for each day between source and copies, and plays missing messages again from the outbox.`;

/** The document's prose for a flow between gateway, queue and database. */
export const narrateFlow = (peak: string): Narrative[] => [
  { id: "overview", text: overview },
  { id: "integration", text: integration },
  { id: "workflows", text: workflows },
  { id: "data", text: data },
  {
    id: "failure-handling",
    text: `${failures}\n\nRetries happen at one layer for each path: the caller for requests, the broker for messages. Nothing in between multiplies them.`,
  },
  { id: "scaling", text: scaling(peak) },
  { id: "security", text: security },
  { id: "delivery", text: delivery },
  { id: "operation", text: operation },
  { id: "implementation", text: implementation },
  { id: "examples", text: examples },
  { id: "risks", text: risks },
];
