import type { Workflow } from "@/lib/design/schema";
import { assumed, rounded } from "./quantity";
import { patientRetry } from "./retry";
import type { SystemFacts } from "./system-facts";

type Peak = SystemFacts["peak"];

const arrivalsAt = ({ value, basis }: Peak): Workflow["arrivals"] => ({
  mean: assumed(rounded(value / 5), "/s"),
  peak: { value, unit: "/s", basis },
  growth: assumed(200, "%/year"),
});

/** What happens while the caller waits. */
const changeRecord = (peak: Peak): Workflow => ({
  id: "change-record",
  name: "Change a record",
  trigger: "A caller sends a change with its key",
  requirement: "R-consistency",
  criticality: "critical",
  arrivals: arrivalsAt(peak),
  coordination: "choreography",
  deadline: assumed(10, "s"),
  whenStuck:
    "The caller gets 503 and sends it again with the same key; nothing was stored, or its result is kept.",
  start: "store",
  steps: [
    {
      id: "store",
      name: "Store the change",
      kind: "call",
      component: "write-service",
      relation: "gateway-to-write-service",
      does: "Validates, then stores key, change and outbox row in one transaction; the same key gives the same answer",
      writes: ["record"],
      publishes: ["record-events"],
      timeout: assumed(5, "s"),
      role: "pivot",
      undo: "impossible",
      idempotency: "key",
      outbox: "outbox",
      isolation: "optimistic-lock",
      consistency: "read-your-writes",
      onFailure: { action: "fail", note: "Nothing was stored; the caller sends it again with the same key" },
      outcome: "completed",
    },
  ],
});

/** What follows in its own time, and is carried to its end. */
const followChange = (peak: Peak): Workflow => ({
  id: "follow-change",
  name: "Follow a change",
  trigger: "The relay has published an event",
  requirement: "R-consistency",
  criticality: "high",
  arrivals: arrivalsAt(peak),
  coordination: "choreography",
  deadline: assumed(24, "h"),
  whenStuck:
    "After five deliveries the event is a dead letter; at the desk a person repairs, drops or replays it.",
  start: "handle",
  steps: [
    {
      id: "handle",
      name: "Handle the event",
      kind: "call",
      component: "consumer",
      relation: "broker-to-consumer",
      does: "Stores the event's id with its effect in one transaction, then confirms; what is older than the version it has is dropped",
      reads: ["record"],
      timeout: assumed(30, "s"),
      retry: { ...patientRetry, max: 5 },
      role: "retriable",
      undo: "impossible",
      idempotency: "key",
      isolation: "version-file",
      consistency: "eventual",
      onFailure: { action: "wait-for-human", note: "A dead letter with its reason, seen at the desk" },
      outcome: "completed",
    },
  ],
});

/** The two halves of the flow: what is answered, and what is told afterwards. */
export const composeFlowWorkflows = (peak: Peak): Workflow[] => [changeRecord(peak), followChange(peak)];
