import type { Capability } from "@/lib/catalogue/capability";
import type { Component } from "@/lib/design/schema";
import { listEnds } from "./integration-ends";
import { toOutside } from "./system-components";
import { secretStore } from "./system-platform";
import type { Understanding } from "./understanding";

const planned: Component[] = [
  {
    id: "caller",
    name: "Callers",
    kind: "client",
    status: "existing",
    responsibility: "Send requests with an idempotency key each, and repeat them with the same key.",
    technology: {
      name: "HTTPS clients of any kind",
      why: "They are there already; what they must bring is a token and a key for each change.",
    },
    owner: "Whoever runs them",
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

const toEnd = ({ id, name, responsibility, outside }: Capability): Component => ({
  id,
  name,
  kind: "service",
  status: id === "records" ? "existing" : "planned",
  responsibility,
  technology: {
    name: outside ? outside.protocol : "What runs there today",
    why: "It is reached through its queue and its API only, so what it is built with is its team's own matter.",
  },
  owner: `Team of ${name.toLowerCase()}`,
  exposure: "internal",
});

/** What exists already, what runs between, and the ends that the request names. */
export function composeIntegrationComponents(understanding: Understanding): Component[] {
  const { named } = understanding;
  const secrets = named.some(({ outside }) => outside) ? [secretStore] : [];
  const components = [
    ...listEnds(understanding),
    ...planned,
    ...secrets,
    ...named.flatMap((part) => [toEnd(part), ...toOutside(part)]),
  ];
  return [...new Map(components.map((component) => [component.id, component])).values()];
}
