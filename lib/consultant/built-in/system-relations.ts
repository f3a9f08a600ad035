import type { Capability } from "@/lib/catalogue/capability";
import type { Relation } from "@/lib/design/schema";
import { findEntryRelations, findWatchRelations } from "./entry-relations";
import type { SystemPlan } from "./plan-system";
import { callRelation, messageRelation } from "./relation";
import { storeIdOf } from "./system-components";

function toStoreRelation(capability: Capability, plan: SystemPlan): Relation[] {
  const store = storeIdOf(capability, plan.isMonolith);
  if (store === null) return [];
  return [
    callRelation({
      from: capability.id,
      to: store,
      protocol: capability.store === "object-store" ? "HTTPS (signed links)" : "Database protocol over TLS",
      purpose: `Reads and writes ${capability.owns}; state change and outbox row in one transaction`,
      timeoutSeconds: 1,
      retries: 0,
      fallback:
        "The pool is limited, waiting fails fast with 503 and Retry-After; the standby takes over within a minute (assumed)",
    }),
  ];
}

const toOutsideRelation = ({ id, name, outside }: Capability): Relation[] =>
  outside
    ? [
        callRelation({
          from: id,
          to: outside.id,
          coupling: "soft",
          protocol: outside.protocol,
          purpose: `${name} reaches ${outside.name.toLowerCase()} with an idempotency key, behind a circuit breaker and a limit of concurrent calls; what comes back by webhook is verified and taken in once`,
          timeoutSeconds: outside.timeoutSeconds,
          retries: 2,
          fallback: outside.fallback,
        }),
      ]
    : [];

const describeCommands = (leads: string | undefined, { steps = [] }: Capability) =>
  `Commands of the ${leads} workflow: ${steps.map(({ does }) => does.toLowerCase()).join("; ") || `open and confirm the ${leads}`}. The workflow's id is the idempotency key, so a repeated command does nothing new`;

const onLateCommand =
  "The workflow stays where it is and is resumed from its stored state; at its deadline it compensates what was done";

/** An engine calls nobody: it lays tasks into queues, and the workers of each service fetch them. */
const toTaskRelations = ({ leader, participants }: SystemPlan): Relation[] =>
  [...(leader ? [leader] : []), ...participants].map((service) =>
    messageRelation({
      from: "workflow-engine",
      to: service.id,
      protocol: "Task queue of the engine, polled by the service's workers (gRPC over TLS)",
      purpose: describeCommands(leader?.leads, service),
      timeoutSeconds: 30,
      retries: 3,
      fallback: onLateCommand,
    }),
  );

const toCommandRelations = ({ leader, participants, isMonolith }: SystemPlan): Relation[] =>
  leader
    ? participants
        .filter(({ steps }) => steps?.some((step) => step.compensation))
        .map((service) =>
          callRelation({
            from: leader.id,
            to: service.id,
            protocol: isMonolith ? "In-process call" : "HTTPS (REST, OpenAPI contract)",
            purpose: describeCommands(leader.leads, service),
            timeoutSeconds: 2,
            retries: isMonolith ? 0 : 3,
            fallback: onLateCommand,
          }),
        )
    : [];

function toEventRelations(plan: SystemPlan): Relation[] {
  const carrier = plan.broker ? "broker" : "worker";
  const protocol = plan.broker
    ? `Events over ${plan.broker} (JSON with a schema and a version)`
    : "Job table (FOR UPDATE SKIP LOCKED)";
  const there = new Map(plan.services.map((service) => [service.id, service]));
  const outgoing = plan.services.filter(({ emits }) => emits.length > 0);
  const incoming = plan.services.flatMap((service) => {
    const sources = service.follows.flatMap((id) => there.get(id) ?? []);
    return sources.length > 0 ? [{ service, events: sources.flatMap(({ emits }) => emits) }] : [];
  });
  return [
    ...outgoing.map(({ id, emits }) =>
      messageRelation({
        from: id,
        to: carrier,
        protocol,
        purpose: `Publishes ${emits.join(", ")} from its outbox, in order for each aggregate`,
        timeoutSeconds: 5,
        retries: 10,
        fallback: "Events wait in the outbox; the age of the oldest one raises an alert",
      }),
    ),
    ...incoming.map(({ service, events }) =>
      messageRelation({
        from: carrier,
        to: service.id,
        protocol,
        purpose: `Delivers ${events.join(", ")}; the consumer remembers handled event ids and confirms after its own commit`,
        timeoutSeconds: 30,
        retries: 5,
        fallback:
          "After five deliveries the event goes to the dead-letter queue with an alert; it is repaired and played again",
      }),
    ),
  ];
}

const toEngineRelation = ({ leader, hasEngine }: SystemPlan): Relation[] =>
  leader && hasEngine
    ? [
        callRelation({
          from: leader.id,
          to: "workflow-engine",
          protocol: "gRPC over TLS",
          purpose: `Starts a run for each ${leader.leads} (its id is the run's id) and asks for its state`,
          timeoutSeconds: 2,
          retries: 3,
          fallback: `The ${leader.leads} is stored as pending and its run is started from the outbox when the engine is back`,
        }),
      ]
    : [];

const workerToDatabase = callRelation({
  from: "worker",
  to: "main-database",
  protocol: "Database protocol over TLS",
  purpose: "Takes jobs that are due (FOR UPDATE SKIP LOCKED), one transaction each",
  timeoutSeconds: 1,
  retries: 0,
  fallback: "Waits with growing pauses; jobs stay in the table",
});

/** How the parts of a system talk, each with what happens when the other side doesn't answer. */
export const composeSystemRelations = (plan: SystemPlan): Relation[] => [
  ...findEntryRelations(plan),
  ...(plan.hasEngine ? toTaskRelations(plan) : toCommandRelations(plan)),
  ...toEngineRelation(plan),
  ...plan.services.flatMap((service) => toStoreRelation(service, plan)),
  ...plan.services.flatMap(toOutsideRelation),
  ...(plan.broker ? [] : [workerToDatabase]),
  ...toEventRelations(plan),
  ...findWatchRelations(plan),
];
