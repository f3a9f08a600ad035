import { findRecord } from "@/lib/catalogue/find-capabilities";
import type { Channel, DataSchema } from "@/lib/design/schema";
import type { EventFlow } from "./event-flows";
import type { SystemPlan } from "./plan-system";
import { assumed } from "./quantity";
import { deadLetterSchema, eventSchema } from "./record-schemas";

const logs = /kafka/i;

const toldBy = ({ from }: EventFlow): string[] => {
  const record = findRecord(from.id);
  return record ? [record.id] : [];
};

const schemaId = ({ from }: EventFlow) => `${from.id}-event`;

const toChannel = (flow: EventFlow, { broker }: SystemPlan): Channel => ({
  id: flow.channel,
  name: `${flow.from.name} events`,
  description: `What happened at ${flow.from.name.toLowerCase()}; leaves through its outbox, in order for each aggregate.`,
  broker: broker ? "broker" : "main-database",
  address: flow.channel,
  kind: broker && logs.test(broker) ? "stream" : "topic",
  delivery: "at-least-once",
  orderingKey: "aggregateId",
  retention: assumed(14, "days"),
  maxDepth: assumed(100_000, "messages"),
  maxRedelivery: 5,
  deadLetter: "dead-letters",
  messages: flow.from.emits.map((id) => ({ id, schema: schemaId(flow) })),
});

const deadLetters = ({ broker }: SystemPlan): Channel => ({
  id: "dead-letters",
  name: "Dead letters",
  description: "Events that five deliveries couldn't place; a person repairs, drops or replays them.",
  broker: broker ? "broker" : "main-database",
  address: "dead-letters",
  kind: "queue",
  delivery: "at-least-once",
  orderingKey: "none: each stands alone",
  retention: assumed(14, "days"),
  maxDepth: assumed(10_000, "messages"),
  maxRedelivery: 0,
  messages: [{ id: "dead-letter", schema: "dead-letter-envelope" }],
});

/** Channels for what others follow, with a bound, a redelivery cap and a place for what can't be handled. */
export const composeSystemChannels = (plan: SystemPlan): Channel[] =>
  plan.flows.length === 0 ? [] : [...plan.flows.map((flow) => toChannel(flow, plan)), deadLetters(plan)];

export const composeEventSchemas = ({ flows }: SystemPlan): DataSchema[] =>
  flows.length === 0
    ? []
    : [
        ...flows.map((flow) =>
          eventSchema(schemaId(flow), `${flow.from.name} event`, flow.from.emits, toldBy(flow)),
        ),
        deadLetterSchema([...new Set(flows.flatMap(toldBy))]),
      ];
