import type { Capability } from "@/lib/catalogue/capability";
import { findRecord } from "@/lib/catalogue/find-capabilities";
import type { Relation, Step, Workflow } from "@/lib/design/schema";
import type { SystemPlan } from "./plan-system";
import { assumed, computed, rounded } from "./quantity";
import { carefulRetry, patientRetry } from "./retry";
import { listChangers } from "./system-load";

const named = (relations: readonly Relation[], id: string) =>
  relations.some((relation) => relation.id === id) ? { relation: id } : {};

/** What a part hands to an outside system after its own commit; nobody waits for it, so what is promised doesn't hang on it. */
function handOver({ id, outside }: Capability, relations: readonly Relation[], isChief: boolean): Step[] {
  if (!outside) return [];
  return [
    {
      id: "hand-over",
      name: `Reach ${outside.name.toLowerCase()}`,
      kind: "call",
      component: id,
      ...(isChief ? {} : named(relations, `${id}-to-${outside.id}`)),
      does: `Hands the change to ${outside.name.toLowerCase()}. ${outside.fallback}`,
      timeout: assumed(outside.timeoutSeconds, "s"),
      retry: patientRetry,
      role: "retriable",
      undo: "impossible",
      idempotency: "key",
      onFailure: { action: "wait-for-human", note: "A ticket after the last try" },
      outcome: "completed",
    },
  ];
}

function storeStep(
  service: Capability,
  plan: SystemPlan,
  relations: readonly Relation[],
  after: readonly Step[],
): Step {
  const record = findRecord(service.id);
  const flow = plan.flows.find(({ from }) => from === service);
  return {
    id: "store",
    name: `Store the ${record?.name.toLowerCase()}`,
    kind: "call",
    component: service.id,
    ...named(relations, `gateway-to-${service.id}`),
    does: `${record?.change?.does ?? "Stores it"}, in one transaction${flow ? " with the event in the outbox" : ""}; the same key gives the same answer`,
    writes: record ? [record.id] : [],
    ...(flow ? { publishes: [flow.channel], outbox: "outbox" as const } : {}),
    ...(after[0] ? { next: [after[0].id] } : { outcome: "completed" as const }),
    timeout: assumed(5, "s"),
    role: "pivot",
    undo: "impossible",
    idempotency: "key",
    isolation: "optimistic-lock",
    consistency: "read-your-writes",
    onFailure: { action: "fail", note: "Nothing was stored; the client sends it again with the same key" },
  };
}

function toChange(
  service: Capability,
  plan: SystemPlan,
  relations: readonly Relation[],
  isChief: boolean,
): Workflow {
  const record = findRecord(service.id);
  const after = handOver(service, relations, isChief);
  return {
    id: `change-${service.id}`,
    name: record?.change?.does ?? service.name,
    trigger: record?.change?.trigger ?? "A request",
    requirement: `R-${service.id}`,
    criticality: isChief ? "critical" : "medium",
    arrivals: {
      mean: computed(rounded(plan.load.changesOfEach / 5), "/s"),
      peak: computed(rounded(plan.load.changesOfEach), "/s"),
      growth: assumed(200, "%/year"),
    },
    coordination: "choreography",
    deadline: after.length > 0 ? assumed(24, "h") : assumed(10, "s"),
    whenStuck:
      after.length > 0
        ? "What can't be handed over within a day raises a ticket with the key of the change."
        : "A change is stored or it isn't; the client asks again with its key.",
    start: "store",
    steps: [storeStep(service, plan, relations, after), ...after],
  };
}

/** What a person reads: one part for each request, spread evenly since nobody said otherwise. */
function composeLookUp({ services, load }: SystemPlan, relations: readonly Relation[]): Workflow[] {
  const readable = services.filter(({ id }) =>
    relations.some((relation) => relation.id === `gateway-reads-${id}`),
  );
  if (readable.length === 0) return [];
  const share = rounded(100 / readable.length);
  return [
    {
      id: "look-up",
      name: "Look something up",
      trigger: "A person opens a page",
      requirement: "R-latency",
      criticality: "high",
      arrivals: {
        mean: computed(rounded(load.reads / 5), "/s"),
        peak: computed(rounded(load.reads), "/s"),
        growth: assumed(200, "%/year"),
      },
      coordination: "choreography",
      deadline: assumed(3, "s"),
      whenStuck: "The page shows what it has and says what comes later.",
      start: "route",
      steps: [
        {
          id: "route",
          name: "Find the part that is asked",
          kind: "choice",
          component: "gateway",
          does: "Checks token and limits, then routes by path",
          next: readable.map(({ id, name }) => ({
            to: `read-${id}`,
            when: `${name.toLowerCase()} is asked for`,
            share: assumed(share, "%"),
          })),
          timeout: assumed(100, "ms"),
          idempotency: "natural",
          onFailure: { action: "fail" },
        },
        ...readable.map(
          ({ id, name }): Step => ({
            id: `read-${id}`,
            name: `Read ${name.toLowerCase()}`,
            kind: "call",
            component: id,
            relation: `gateway-reads-${id}`,
            does: "Reads a page of what the caller may see",
            reads: [findRecord(id)?.id ?? ""].filter(Boolean),
            timeout: assumed(3, "s"),
            retry: carefulRetry(1),
            idempotency: "natural",
            onFailure: { action: "continue", note: "The page goes without this part" },
            outcome: "completed",
          }),
        ),
      ],
    },
  ];
}

/** What else is done: one short workflow for each part that changes on its own, and reading. */
export function composeChanges(plan: SystemPlan, relations: readonly Relation[]): Workflow[] {
  const changers = listChangers(plan);
  const hasSaga = plan.leader !== null && plan.participants.length > 0;
  const alone = plan.leader && !hasSaga ? [plan.leader] : [];
  return [
    ...[...alone, ...changers].map((service, index) =>
      toChange(service, plan, relations, !hasSaga && index === 0),
    ),
    ...composeLookUp(plan, relations),
  ];
}
