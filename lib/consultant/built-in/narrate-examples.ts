import type { SystemPlan } from "./plan-system";

/** The parts that are easy to get wrong, as code. */
export function narrateExamples({ leader, broker }: SystemPlan): string {
  const thing = leader?.leads ?? "record";
  return `## Change and event in one transaction (SQL)

\`\`\`sql
create table outbox (
  id           uuid primary key,
  aggregate_id text not null,
  type         text not null,            -- '${thing}-confirmed'
  version      int  not null,
  payload      jsonb not null,
  created_at   timestamptz not null default now(),
  sent_at      timestamptz
);
create index outbox_unsent on outbox (created_at) where sent_at is null;

begin;
update ${thing}s set state = 'confirmed', version = version + 1
 where id = $1 and state = 'pending' and version = $2;   -- 0 rows: someone was first
insert into outbox (id, aggregate_id, type, version, payload)
values ($3, $1, '${thing}-confirmed', 1, $4);
commit;
\`\`\`

## A consumer that may see an event twice (TypeScript)

\`\`\`ts
async function handle(event: Event) {
  await database.transaction(async (tx) => {
    const isNew = await tx.insertIfAbsent("handled_events", { id: event.id });
    if (!isNew) return;                       // a repeat: confirm without effect
    await apply(event, tx);
  });
  await event.confirm();                      // only after the commit
}
\`\`\`

## How calls are repeated (YAML)

\`\`\`yaml
retry:
  attempts: 3
  backoff: { initial: 100ms, factor: 2, max: 5s, jitter: full }
  on: [timeout, 502, 503, 504]     # never on 4xx
  budget: 10%                      # of all calls; above it, fail fast
circuitBreaker: { failures: 50%, window: 20, openFor: 30s }
concurrency: 32
${broker ? "queue: { redeliveries: 5, deadLetter: true, maxLength: 100000, overflow: reject-publish }" : "jobs: { attempts: 5, backoff: exponential, dead: keep }"}
\`\`\`

## The contract of a command (OpenAPI, shortened)

\`\`\`yaml
/${thing}s/{id}/confirm:
  post:
    parameters: [{ name: Idempotency-Key, in: header, required: true }]
    responses:
      "200": { description: Confirmed, or was confirmed before }
      "409": { description: Not in a state that can be confirmed }
      "503": { description: Try again after Retry-After }
\`\`\`
`;
}
