import type { Component } from "@/lib/design/schema";
import type { Facts } from "./facts";
import { chooseTechnology } from "./known-names";
import type { Understanding } from "./understanding";
import { whyTechnology } from "./why-technology";

const saidBy = ({ statements }: Understanding) => statements.map(({ text }) => text).join(" ");
const mentions = (understanding: Understanding, words: RegExp): NonNullable<Component["status"]> =>
  words.test(saidBy(understanding)) ? "existing" : "planned";

const gateway = (understanding: Understanding): Component => {
  const named = chooseTechnology(understanding.facts, "gateway");
  return {
    id: "gateway",
    name: "API gateway",
    kind: "gateway",
    status: mentions(understanding, /\bgateway\b/i),
    responsibility:
      "Lets requests in: TLS, tokens, size and rate limits. Answers 429 with Retry-After when the parts behind it are full. It writes neither to the queue nor to the database.",
    technology: {
      name: named?.name ?? "Envoy Gateway",
      why: whyTechnology(named, "Limits and routing by configuration; which one you run wasn't said."),
      alternatives: ["Kong", "NGINX", "The cloud's own gateway"],
    },
    owner: "Platform on call",
    exposure: "internet",
    state: "stateless",
  };
};

/** The queue that is there or was asked for, else the one that is proposed. */
export const nameQueue = (facts: Facts): string =>
  chooseTechnology(facts, "broker")?.name ?? "RabbitMQ (quorum queues)";

const queue = (understanding: Understanding): Component => {
  const named = chooseTechnology(understanding.facts, "broker");
  return {
    id: "broker",
    name: "Message queue",
    kind: "broker",
    status: mentions(understanding, /\b(queues?|brokers?|kafka|rabbit|sqs|event bus|topics?)\b/i),
    responsibility:
      "Carries messages at least once: one queue for each consumer, bounded in length, with a redelivery limit and a dead-letter queue.",
    technology: {
      name: nameQueue(understanding.facts),
      why: whyTechnology(
        named,
        "Redelivery limits, dead letters and bounded queues are built in; which one you run wasn't said.",
      ),
      alternatives: ["Apache Kafka, when events must be replayed", "Amazon SQS", "NATS JetStream"],
    },
    owner: "Platform on call",
    exposure: "internal",
    state: "stateful",
  };
};

const database = (understanding: Understanding): Component => {
  const named = chooseTechnology(understanding.facts, "database");
  return {
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
      name: named?.name ?? "PostgreSQL",
      why: whyTechnology(named, "Transactions over data and outbox; which one you run wasn't said."),
      alternatives: ["MySQL", "SQL Server"],
    },
    owner: "The data's owner",
    exposure: "internal",
    state: "stateful",
  };
};

/** Gateway, queue and database: existing when they were named. */
export const listEnds = (understanding: Understanding): Component[] => [
  gateway(understanding),
  queue(understanding),
  database(understanding),
];
