import type { Capability } from "@/lib/catalogue/capability";
import { findRecord } from "@/lib/catalogue/find-capabilities";
import type { Relation, Step, Workflow } from "@/lib/design/schema";
import type { EventFlow } from "./event-flows";
import type { SystemPlan } from "./plan-system";
import { assumed } from "./quantity";
import { patientRetry } from "./retry";

const shared = {
  undo: "impossible",
  retry: patientRetry,
  idempotency: "key",
  isolation: "semantic-lock",
} as const;

const recordIds = ({ id }: Capability) => findRecord(id)?.id ?? [];

const eraseAt =
  (channel: string, relations: readonly Relation[]) =>
  (holder: Capability, index: number, holders: readonly Capability[]): Step => {
    const { id, name } = holder;
    const following = holders[index + 1];
    const hears = relations.some((relation) => relation.id === `${channel}-to-${id}`);
    return {
      id: `erase-at-${id}`,
      name: `Erase at ${name.toLowerCase()}`,
      kind: "call",
      component: id,
      ...(hears ? { relation: `${channel}-to-${id}` } : {}),
      does: `Takes the person out as the record's deletion says (${findRecord(id)?.deletion}), and answers with a receipt`,
      writes: [recordIds(holder)].flat(),
      next: [following ? `erase-at-${following.id}` : "prove"],
      timeout: assumed(30, "s"),
      role: "retriable",
      ...shared,
      onFailure: { action: "wait-for-human", note: "A ticket for the holder" },
    };
  };

function listSteps({ from, to, channel }: EventFlow, relations: readonly Relation[]): Step[] {
  const holders = to.filter(({ id }) => findRecord(id)?.tags.includes("pii"));
  const erase = holders.map(eraseAt(channel, relations));
  const store = relations.find((relation) => relation.from === from.id && relation.access === "read-write");
  const own = {
    kind: "call" as const,
    component: from.id,
    ...(store ? { relation: store.id } : {}),
    timeout: assumed(1, "s"),
    writes: [recordIds(from)].flat(),
    ...shared,
  };
  return [
    {
      id: "mark-deleted",
      name: "Mark the person as deleted",
      ...own,
      does: "Closes the account and writes user-deleted to the outbox in one transaction",
      publishes: [channel],
      outbox: "outbox",
      next: [erase[0]?.id ?? "prove"],
      role: "pivot",
      onFailure: { action: "fail", note: "Nothing was deleted; the person may ask again" },
    },
    ...erase,
    {
      id: "prove",
      name: "Prove the deletion",
      ...own,
      does: "Deletes the profile once every holder has answered, and keeps the receipts without names",
      role: "retriable",
      onFailure: { action: "wait-for-human" },
      outcome: "completed",
    },
  ];
}

/** A deletion that reaches every holder of personal data, and is proved; only where somebody owns profiles. */
export function composeErasure(
  { flows, understanding }: SystemPlan,
  relations: readonly Relation[],
): Workflow[] {
  const flow = flows.find(({ from }) => from.emits.includes("user-deleted"));
  if (!flow) return [];
  return [
    {
      id: "erase-person",
      name: "Erase a person",
      trigger: "A person asks for their deletion, or their data has outlived its retention",
      requirement: `R-${flow.from.id}`,
      criticality: understanding.facts.frameworks.includes("GDPR") ? "high" : "medium",
      arrivals: { mean: assumed(1, "/h"), peak: assumed(10, "/h"), growth: assumed(200, "%/year") },
      coordination: "choreography",
      deadline: assumed(30, "days"),
      whenStuck: "A report every day lists who hasn't answered; after a week it is a ticket for the holder.",
      start: "mark-deleted",
      steps: listSteps(flow, relations),
    },
  ];
}
