import type { Design } from "@/lib/design/schema";
import type { SystemPlan } from "./plan-system";

type Example = Design["examples"][number];

const outbox = (thing: string, about: readonly string[]): Example => ({
  id: "E-outbox",
  title: "Change and event in one transaction",
  language: "sql",
  about: [...about],
  code: `create table outbox (
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
update ${thing.replaceAll("-", "_")}s set state = 'confirmed', version = version + 1
 where id = $1 and state = 'pending' and version = $2;   -- 0 rows: someone was first
insert into outbox (id, aggregate_id, type, version, payload)
values ($3, $1, '${thing}-confirmed', 1, $4);
commit;`,
});

const consumer: Example = {
  id: "E-consumer",
  title: "A consumer that may see an event twice",
  language: "ts",
  about: ["D-outbox"],
  code: `async function handle(event: Event) {
  await database.transaction(async (tx) => {
    const isNew = await tx.insertIfAbsent("handled_events", { id: event.id });
    if (!isNew) return;                       // a repeat: confirm without effect
    await apply(event, tx);
  });
  await event.confirm();                      // only after the commit
}`,
};

const calls = (broker: string | null, about: readonly string[]): Example => ({
  id: "E-calls",
  title: "How calls are repeated and cut off",
  language: "yaml",
  about: [...about],
  code: `retry:
  attempts: 3
  backoff: { initial: 100ms, factor: 2, max: 5s, jitter: full }
  on: [timeout, 502, 503, 504]     # never on 4xx
  budget: 10%                      # of all calls; above it, fail fast
circuitBreaker: { failures: 50%, window: 10s, openFor: 30s }
concurrency: 32
${broker ? "queue: { redeliveries: 5, deadLetter: true, maxLength: 100000, overflow: reject-publish }" : "jobs: { attempts: 5, backoff: exponential, dead: keep }"}`,
});

/** The parts that are easy to get wrong, as code and configuration. */
export const composeSystemExamples = ({ leader, broker, services }: SystemPlan): Example[] => {
  const first = leader ?? services[0];
  return [
    outbox(leader?.leads ?? "record", first ? [first.id, "D-outbox"] : ["D-outbox"]),
    consumer,
    calls(broker, first ? [first.id] : []),
  ];
};
