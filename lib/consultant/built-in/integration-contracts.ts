import type { Capability } from "@/lib/catalogue/capability";
import type { Channel, DataSchema, Design, Interface } from "@/lib/design/schema";
import { changeOperation, outsideOperation } from "./operation";
import { assumed } from "./quantity";
import {
  deadLetterSchema,
  eventSchema,
  outsideAnswerSchema,
  outsideRequestSchema,
  problemSchema,
} from "./record-schemas";
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

/** Outside systems that the named parts reach, each once. */
const listOutside = ({ named }: Understanding) => [
  ...new Map(named.flatMap(({ outside }) => (outside ? [[outside.id, outside] as const] : []))).values(),
];

export const composeFlowSchemas = (understanding: Understanding): DataSchema[] => {
  const outside = listOutside(understanding);
  return [
    ...ownSchemas,
    ...outside.map(({ id, name }) => outsideRequestSchema(id, name, [record])),
    ...(outside.length > 0 ? [outsideAnswerSchema] : []),
  ];
};

/** What the writer offers, and what outside systems take from us as far as our adapters need it. */
export const composeFlowInterfaces = (understanding: Understanding): Interface[] => [
  writeApi,
  ...listOutside(understanding).map(
    ({ id, name, timeoutSeconds }): Interface => ({
      id: `${id}-api`,
      name: `${name}, as we use it`,
      component: id,
      style: "rest",
      version: "1.0.0",
      compatibility: "backward",
      operations: [
        outsideOperation(
          `Takes what is handed to ${name.toLowerCase()}`,
          `${id}-request`,
          timeoutSeconds - 0.2,
        ),
      ],
    }),
  ),
];

export const flowChannels: Channel[] = [
  {
    id: "record-events",
    name: "Record events",
    description: "What has changed; leaves through the outbox, in order for each record.",
    broker: "broker",
    address: "record-events",
    kind: "topic",
    delivery: "at-least-once",
    orderingKey: "aggregateId",
    retention: assumed(14, "days"),
    maxDepth: assumed(100_000, "messages"),
    maxRedelivery: 5,
    deadLetter: "dead-letters",
    messages: [{ id: "record-changed", schema: "record-event" }],
  },
  {
    id: "dead-letters",
    name: "Dead letters",
    description: "Events that five deliveries couldn't place; a person repairs, drops or replays them.",
    broker: "broker",
    address: "dead-letters",
    kind: "queue",
    delivery: "at-least-once",
    orderingKey: "none: each stands alone",
    retention: assumed(14, "days"),
    maxDepth: assumed(10_000, "messages"),
    maxRedelivery: 0,
    messages: [{ id: "dead-letter", schema: "dead-letter-envelope" }],
  },
];

const levels = ["public", "internal", "confidential", "restricted"] as const;

/** As sensitive as the most sensitive part that the request names; confidential where it names none. */
const sensitivityOf = (named: readonly Capability[]): (typeof levels)[number] =>
  levels[Math.max(2, ...named.map(({ sensitivity }) => levels.indexOf(sensitivity)))] ?? "confidential";

const copies = ["record-events", "dead-letters"];

/** The data of the flow, and the keys that are shown to systems outside. */
export const composeFlowData = ({ named }: Understanding): DataAsset[] => [
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
      note: "Channels lapse after 14 days; consumers follow the event that tells of the deletion.",
    },
  },
];
