import type { Design } from "@/lib/design/schema";
import { environments, stages } from "./promote-release";

type Risk = Design["risks"][number];

export const flowDeployment: Design["deployment"] = {
  platform: "Where gateway and database run today; the new parts as container images, described as code",
  environments,
  stages: stages("Contract tests: each message and operation against its schema, old and new"),
  strategy: "canary",
  migrations: "expand-contract",
  configuration:
    "Settings lie in the repository, one folder for each environment; keys come from a secret store at start.",
};

/** Steps in order, each with what shows that it is done. */
export const flowPlan: Design["plan"] = {
  milestones: [
    {
      id: "M-write",
      title: "Outbox table and write service for one kind of change",
      outcome: "A process that is killed at any moment loses nothing and does nothing twice.",
      delivers: ["write-service", "write-api"],
    },
    {
      id: "M-relay",
      title: "Relay with confirmations and its alert",
      outcome: "Stopping the broker for ten minutes only delays.",
      depends: ["M-write"],
      delivers: ["relay", "record-events"],
    },
    {
      id: "M-consumer",
      title: "One idempotent consumer",
      outcome: "Every message delivered twice and out of order changes nothing.",
      depends: ["M-relay"],
      delivers: ["consumer"],
    },
    {
      id: "M-dead-letters",
      title: "Dead-letter queue, desk and replay",
      outcome: "Somebody who didn't write the code repairs a broken message.",
      depends: ["M-consumer"],
      delivers: ["dead-letters", "dead-letter-desk"],
    },
    {
      id: "M-limits",
      title: "Limits at the gateway, bounded queues, nightly reconciliation",
      outcome: "A burst of ten times the load is answered with 429, and nothing falls over.",
      depends: ["M-consumer"],
      delivers: ["gateway"],
    },
  ],
};

const open = { treatment: "reduce", status: "open" } as const;

/** What may go wrong all the same, with who looks after it. */
export const flowRisks: Risk[] = [
  {
    id: "K-outbox",
    statement: "The outbox table grows until it slows the database",
    likelihood: "medium",
    impact: "medium",
    mitigation: "Sent rows go in batches; the index covers unsent rows only; an alert on its size",
    owner: "The data's owner",
    affects: ["database", "relay"],
    ...open,
  },
  {
    id: "K-idempotency",
    statement: "A consumer forgets that messages come twice",
    likelihood: "medium",
    impact: "high",
    mitigation: "A test kit that delivers every message twice and out of order, in each consumer's pipeline",
    owner: "The consumer's team",
    affects: ["consumer"],
    ...open,
  },
  {
    id: "K-dead-letters",
    statement: "Nobody reads the dead letters",
    likelihood: "high",
    impact: "high",
    mitigation: "An owner for each queue, an alert above zero",
    owner: "The consumer's team",
    affects: ["dead-letters", "dead-letter-desk"],
    ...open,
  },
];
