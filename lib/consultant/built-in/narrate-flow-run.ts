import { bullets, markdownTable, numbered } from "./markdown-table";

export const failures = markdownTable(
  ["What fails", "Effect", "Detected by", "What happens"],
  [
    [
      "Crash between commit and publish",
      "The message is late",
      "Age of the oldest unsent row",
      "The relay sends it after the restart",
    ],
    [
      "Crash between publish and marking",
      "The message is sent twice",
      "Count of repeats",
      "The consumer knows its id: no effect",
    ],
    [
      "Queue down",
      "Consumers stand still, writes go on",
      "Outbox age",
      "Rows wait; drained at a limited rate afterwards",
    ],
    [
      "Database down",
      "Writes are refused",
      "Error rate",
      "503 with Retry-After; standby takes over; callers repeat with their key",
    ],
    [
      "Consumer slow",
      "Its queue grows, others don't notice",
      "Age of its oldest message",
      "Scale out up to the number of keys; then back-pressure",
    ],
    [
      "Message can't be handled",
      "Its record stands still in that consumer",
      "Dead letters above 0",
      "Dead-letter queue, desk, replay by version",
    ],
    [
      "Messages out of order",
      "None, or held back for a moment",
      "Version gaps",
      "Older versions dropped, gaps wait up to a minute (assumed), then are asked for",
    ],
    [
      "Burst at the gateway",
      "Some callers wait",
      "429 rate",
      "Rate limit with Retry-After; the queue levels what was taken",
    ],
  ],
);

export const examples = `## One transaction for key, change and outbox (SQL)

\`\`\`sql
begin;
insert into request_keys (key, result) values ($1, null) on conflict do nothing;   -- 0 rows: answer with the stored result
update accounts set balance = balance - $3, version = version + 1
 where id = $2 and balance >= $3 returning version;
insert into outbox (id, record_id, record_version, type, payload) values ($4, $2, $5, 'balance-changed.v1', $6);
update request_keys set result = $7 where key = $1;
commit;
\`\`\`

## The relay

\`\`\`sql
select * from outbox where sent_at is null
 order by created_at limit 100 for update skip locked;
-- publish each, wait for the broker's confirmation, then:
update outbox set sent_at = now() where id = any($1);
\`\`\`

Skipping locked rows allows several relays but breaks the order between them: give each relay its own share of the record ids where order matters.

## A bounded queue with dead letters (RabbitMQ policy)

\`\`\`json
{ "x-queue-type": "quorum", "x-delivery-limit": 5, "x-max-length": 100000,
  "x-overflow": "reject-publish", "x-dead-letter-exchange": "dead-letters",
  "x-dead-letter-strategy": "at-least-once" }
\`\`\``;

export const scaling = (peak: string): string =>
  bullets([
    `Peak: ${peak} requests a second. One database primary with batches of outbox rows is the first bottleneck; measure it before adding anything.`,
    "Write service and consumers keep no state and scale horizontally: the first by utilisation, the others by the age of the oldest message (above 10 s add one, assumed), up to the number of ordering keys in flight.",
    "Time to drain after an outage = backlog ÷ (consumer rate − arrival rate). With consumers at twice the arrival rate, an outage of 10 minutes takes 10 minutes to drain (computed).",
    "Single points of failure: the database's primary (standby) and the broker (three nodes). The relay has a standby that takes over by lock.",
  ]);

export const security = bullets([
  "Everything is encrypted in transit (TLS on every relation) and at rest (database, queue, backups); an identity for each part; queues may be written by the relay and read by their consumer only.",
  "Tokens are checked at the gateway, rights in the write service, which knows the data.",
  "Messages carry ids instead of personal data where consumers can do with it; dead letters have the same protection and retention as the data they came from.",
  "Changes are audited with caller, key and trace id; credentials are rotated from a secret store.",
]);

export const delivery =
  "Outbox table first (expand), then the writes to it, then the relay publishing to a queue nobody reads, then consumers one by one, then the old path is taken away (contract). Each step can be rolled back alone. Contract tests run in the pipeline for every message schema.";

export const operation = markdownTable(
  ["Indicator", "Alert when (assumed)", "Severity", "Runbook"],
  [
    [
      "Age of the oldest unsent outbox row",
      "above 60 s",
      "page",
      "Is the relay running, does the broker confirm?",
    ],
    [
      "Age of the oldest message, for each queue",
      "above 5 min",
      "page",
      "Consumer errors? Scale out; move a poisonous message aside",
    ],
    ["Dead letters", "above 0", "ticket", "Read the reason at the desk, repair, play again"],
    ["Repeats handled", "above 5 %", "ticket", "Look for lost confirmations"],
    ["429 answers", "above 1 % for 10 min", "ticket", "Raise the limit or the capacity behind it"],
  ],
);

export const implementation = numbered([
  "Outbox table and write service for one kind of change. Done when a killed process loses nothing.",
  "Relay with confirmations and its alert. Done when stopping the broker for ten minutes only delays.",
  "One consumer, idempotent. Done when every message delivered twice changes nothing.",
  "Dead-letter queue, desk and replay. Done when a broken message is repaired by somebody who didn't write the code.",
  "Limits at the gateway and bounded queues. Done when a burst of ten times the load is answered with 429 and nothing falls over.",
  "Nightly reconciliation.",
]);

export const risks = markdownTable(
  ["Risk", "Likelihood", "Impact", "Mitigation"],
  [
    [
      "Outbox table grows until it slows the database",
      "medium",
      "medium",
      "Delete sent rows in batches; index on unsent rows only; alert on its size",
    ],
    [
      "Consumers forget idempotency",
      "medium",
      "high",
      "A test kit that delivers every message twice and out of order",
    ],
    ["Dead letters nobody reads", "high", "high", "An owner for each queue, an alert above zero"],
    [
      "The gateway starts to hold business rules",
      "medium",
      "medium",
      "Only limits, tokens and routes there; review",
    ],
  ],
);
