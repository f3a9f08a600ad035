import type { Capability } from "@/lib/catalogue/capability";
import type { Channel, DataSchema, Design, Interface } from "@/lib/design/schema";
import { deadLetterChannel, eventChannel, type Told } from "./event-channels";
import { nameQueue } from "./integration-ends";
import { changeOperation } from "./operation";
import { listOutside, outsideInterfaces, outsideSchemas } from "./outside-contracts";
import { assumed } from "./quantity";
import { deadLetterSchema, eventSchema, problemSchema } from "./record-schemas";
import type { Understanding } from "./understanding";

type DataAsset = Design["dataAssets"][number];

/** What the flow is about: a record of the database, whatever it stands for. */
const record = "record";
const body: DataSchema["schema"] = {
  type: "object",
  required: ["recordId", "content"],
  properties: {
    recordId: { type: "string", format: "uuid" },
    version: { type: "integer", minimum: 1 },
    content: { type: "object" },
  },
};

const ownSchemas: DataSchema[] = [
  { id: "record-change", title: "Change of a record", schema: body, dataAssets: [record] },
  { id: "record-body", title: "Record as it is kept", schema: body, dataAssets: [record] },
  eventSchema("record-event", "Record event", ["record-changed"], [record]),
  deadLetterSchema([record]),
  problemSchema,
];

const writeApi: Interface = {
  id: "write-api",
  name: "Write API",
  component: "write-service",
  style: "rest",
  version: "1.0.0",
  compatibility: "backward",
  operations: [
    changeOperation(
      { id: "change-record", summary: "Changes a record, once for each key", path: "/v1/records" },
      "record-change",
      "record-body",
    ),
  ],
};

export const composeFlowSchemas = ({ named }: Understanding): DataSchema[] => [
  ...ownSchemas,
  ...outsideSchemas(named, () => record),
];

/** What the writer offers, and what outside systems take from us. */
export const composeFlowInterfaces = ({ named }: Understanding): Interface[] => [
  writeApi,
  ...outsideInterfaces(named),
];

const changes: Told = {
  id: "record-events",
  name: "Record events",
  description: "What has changed; leaves through the outbox, in order for each record.",
  messages: [{ id: "record-changed", schema: "record-event" }],
};

/** The channel that consumers follow, on the queue that is there or was asked for. */
export function composeFlowChannels({ facts }: Understanding): Channel[] {
  const carrier = { broker: "broker", product: nameQueue(facts) };
  return [eventChannel(changes, carrier), deadLetterChannel(carrier)];
}

const levels = ["public", "internal", "confidential", "restricted"] as const;

/** As sensitive as the most sensitive part that the request names; confidential where it names none. */
const sensitivityOf = (named: readonly Capability[]): (typeof levels)[number] =>
  levels[Math.max(2, ...named.map(({ sensitivity }) => levels.indexOf(sensitivity)))] ?? "confidential";

/** Where copies of a record come to lie: channels, and the outside systems that it is handed to. */
const listCopies = (named: readonly Capability[]): string[] => [
  "record-events",
  "dead-letters",
  ...listOutside(named).map(({ id }) => id),
];

/** The data of the flow, and the keys that are shown to systems outside. */
export function composeFlowData({ named }: Understanding): DataAsset[] {
  const copies = listCopies(named);
  return [
    {
      id: record,
      name: "Record",
      description: "What callers change and consumers follow; its fields are yours to say.",
      owner: "The data's owner",
      classification: sensitivityOf(named),
      systemOfRecord: "database",
      copies,
      synchronisation: { how: "outbox", maxLag: assumed(5, "s") },
      validation: ["A version only grows", "A key changes one record, once"],
      retention: assumed(10, "years"),
      deletion: {
        how: "hard-delete",
        within: assumed(30, "days"),
        reaches: ["database", ...copies],
        note: "Channels lapse after 14 days; consumers follow the event that tells of the deletion, and outside systems are asked.",
      },
    },
  ];
}
