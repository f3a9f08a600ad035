import type { Capability } from "@/lib/catalogue/capability";
import { findRecord } from "@/lib/catalogue/find-capabilities";
import type { Relation } from "@/lib/design/schema";
import { listCommands } from "./command-names";
import { findEntryRelations, findWatchRelations } from "./entry-relations";
import type { SystemPlan } from "./plan-system";
import { assumed } from "./quantity";
import { callRelation, messageRelation } from "./relation";
import { storeIdOf } from "./system-components";

const recordIdsOf = (capabilityId: string): string[] => {
  const record = findRecord(capabilityId);
  return record ? [record.id] : [];
};

/** A command that asks an outside system waits a little longer than that system may take. */
export const commandTimeout = ({ outside }: Capability): number => (outside ? outside.timeoutSeconds + 1 : 2);

function toStoreRelation(capability: Capability, plan: SystemPlan): Relation[] {
  const store = storeIdOf(capability, plan.isMonolith);
  if (store === null) return [];
  return [
    callRelation({
      from: capability.id,
      to: store,
      access: "read-write",
      carries: recordIdsOf(capability.id),
      protocol: capability.store === "object-store" ? "HTTPS (signed links)" : "Database protocol over TLS",
      purpose: `Reads and writes ${capability.owns}; state change and outbox row in one transaction`,
      timeoutSeconds: 1,
      retries: 0,
      fallback:
        "The pool is limited, waiting fails fast with 503 and Retry-After; the standby takes over within a minute (assumed)",
    }),
  ];
}

/** A part that is commanded by a workflow answers with what the outside said; others reach it when nobody waits. */
function toOutsideRelation(
  { id, name, outside, steps = [] }: Capability,
  { leader }: SystemPlan,
): Relation[] {
  if (!outside) return [];
  const isAwaited = id !== leader?.id && steps.some(({ compensation }) => compensation);
  const link = {
    id: `${id}-to-${outside.id}`,
    from: id,
    to: `${outside.id}-api/submit`,
    coupling: "soft" as const,
    access: "write" as const,
    carries: recordIdsOf(id),
    protocol: outside.protocol,
    purpose: `${name} reaches ${outside.name.toLowerCase()} with an idempotency key, behind a circuit breaker and a limit of concurrent calls`,
    timeoutSeconds: outside.timeoutSeconds,
    fallback: outside.fallback,
  };
  if (isAwaited) return [callRelation({ ...link, retries: 0 })];
  return [messageRelation({ ...link, retries: 3 })];
}

const inProcess = ({ leader, participants }: SystemPlan): Relation[] =>
  leader
    ? participants
        .filter(({ steps }) => steps?.some((step) => step.compensation))
        .map(({ id, steps = [], outside }) =>
          callRelation({
            from: leader.id,
            to: id,
            protocol: "In-process call",
            purpose: `Steps of the ${leader.leads} workflow: ${steps.map(({ does }) => does.toLowerCase()).join("; ")}`,
            timeoutSeconds: Math.max(10, (outside?.timeoutSeconds ?? 0) + 1),
            fallback:
              "The workflow stays where it is and is resumed from its stored state; at its deadline it compensates what was done",
          }),
        )
    : [];

/** One run in a hundred is taken back: visits for another reason call no compensation. */
const rarely = assumed(0.01, "count");
const isUndo = ({ steps = [] }: Capability, operation: string) =>
  steps.some(({ undo }) => undo === operation);

function toCommandRelations(plan: SystemPlan): Relation[] {
  const { leader, hasEngine, isMonolith } = plan;
  if (isMonolith && !hasEngine) return inProcess(plan);
  return listCommands(plan).flatMap(({ from, to, commands }) =>
    commands.map(({ operation, does }) => ({
      ...callRelation({
        id: `${from}-${operation}`,
        from,
        to: `${to.id}-api/${operation}`,
        access: "write",
        protocol: hasEngine
          ? "gRPC (task queue that the part's worker polls)"
          : "HTTPS (REST, OpenAPI contract)",
        purpose: `${does}. The id of the ${leader?.leads} is the idempotency key, so a repeated command does nothing new`,
        timeoutSeconds: commandTimeout(to),
        retries: 3,
        fallback:
          "The workflow stays where it is and is resumed from its stored state; at its deadline it compensates what was done",
      }),
      ...(isUndo(to, operation) ? { callsPerRequest: rarely } : {}),
    })),
  );
}

const toEventRelations = (plan: SystemPlan): Relation[] =>
  plan.flows.flatMap(({ channel, from, to }) => [
    messageRelation({
      id: `${from.id}-publishes`,
      from: from.id,
      to: channel,
      access: "write",
      protocol: plan.broker ? `${plan.broker} over TLS` : "Job table in the transaction of the change",
      purpose: `Publishes ${from.emits.join(", ")} from its outbox, in order for each aggregate`,
      timeoutSeconds: 5,
      retries: 10,
      fallback: "Events wait in the outbox; the age of the oldest one raises an alert",
    }),
    ...to.map(({ id }) =>
      messageRelation({
        from: channel,
        to: id,
        access: "read",
        protocol: plan.broker
          ? `${plan.broker} over TLS`
          : "Job table (FOR UPDATE SKIP LOCKED), read by the worker",
        purpose: `Delivers ${from.emits.join(", ")}; the consumer remembers handled event ids and confirms after its own commit`,
        timeoutSeconds: 30,
        retries: 5,
        fallback:
          "After five deliveries the event becomes a dead letter with an alert; it is repaired and played again",
      }),
    ),
  ]);

const toDeadLetters = ({ flows }: SystemPlan): Relation[] =>
  flows.length > 0
    ? [
        messageRelation({
          from: "dead-letters",
          to: "on-call",
          access: "read",
          protocol: "Internal page behind sign-in",
          purpose:
            "Shows dead letters with their reason; each is repaired, dropped with a note, or played again",
          fallback: "They stay for 14 days; their count raises a ticket",
        }),
      ]
    : [];

/** The run is started from the outbox, so that nobody waits for the engine. */
const toEngineRelation = ({ leader, hasEngine }: SystemPlan): Relation[] =>
  leader && hasEngine
    ? [
        messageRelation({
          from: leader.id,
          to: "workflow-engine",
          access: "write",
          carries: recordIdsOf(leader.id),
          protocol: "gRPC over TLS",
          purpose: `Starts a run for each ${leader.leads} from the outbox (its id is the run's id)`,
          timeoutSeconds: 2,
          retries: 5,
          fallback: `The ${leader.leads} stays pending and its run is started when the engine is back`,
        }),
      ]
    : [];

const workerToDatabase = callRelation({
  from: "worker",
  to: "main-database",
  access: "read-write",
  protocol: "Database protocol over TLS",
  purpose: "Takes jobs that are due (FOR UPDATE SKIP LOCKED), one transaction each",
  timeoutSeconds: 1,
  retries: 0,
  fallback: "Waits with growing pauses; jobs stay in the table",
});

/** How the parts of a system talk, each with what happens when the other side doesn't answer. */
export const composeSystemRelations = (plan: SystemPlan): Relation[] => [
  ...findEntryRelations(plan),
  ...toCommandRelations(plan),
  ...toEngineRelation(plan),
  ...plan.services.flatMap((service) => toStoreRelation(service, plan)),
  ...plan.services.flatMap((service) => toOutsideRelation(service, plan)),
  ...(plan.broker ? [] : [workerToDatabase]),
  ...toEventRelations(plan),
  ...toDeadLetters(plan),
  ...findWatchRelations(plan),
];
