import { findRecord } from "@/lib/catalogue/find-capabilities";
import type { Channel, DataSchema } from "@/lib/design/schema";
import { jobTable } from "./decide-broker";
import { type Carrier, deadLetterChannel, eventChannel, type Told } from "./event-channels";
import type { EventFlow } from "./event-flows";
import type { SystemPlan } from "./plan-system";
import { deadLetterSchema, eventSchema } from "./record-schemas";

const toldBy = ({ from }: EventFlow): string[] => {
  const record = findRecord(from.id);
  return record ? [record.id] : [];
};

const schemaId = ({ from }: EventFlow) => `${from.id}-event`;

const carrierOf = ({ broker }: SystemPlan): Carrier =>
  broker ? { broker: "broker", product: broker } : { broker: "main-database", product: jobTable };

const tell = (flow: EventFlow): Told => ({
  id: flow.channel,
  name: `${flow.from.name} events`,
  description: `What happened at ${flow.from.name.toLowerCase()}; leaves through its outbox, in order for each aggregate.`,
  messages: flow.from.emits.map((id) => ({ id, schema: schemaId(flow) })),
});

/** Channels for what others follow, and one for what nobody could handle. */
export function composeSystemChannels(plan: SystemPlan): Channel[] {
  if (plan.flows.length === 0) return [];
  const carrier = carrierOf(plan);
  return [...plan.flows.map((flow) => eventChannel(tell(flow), carrier)), deadLetterChannel(carrier)];
}

export const composeEventSchemas = ({ flows }: SystemPlan): DataSchema[] =>
  flows.length === 0
    ? []
    : [
        ...flows.map((flow) =>
          eventSchema(schemaId(flow), `${flow.from.name} event`, flow.from.emits, toldBy(flow)),
        ),
        deadLetterSchema([...new Set(flows.flatMap(toldBy))]),
      ];
