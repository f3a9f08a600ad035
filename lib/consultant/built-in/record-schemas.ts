import type { DataRecord, FieldKind } from "@/lib/catalogue/capability";
import type { DataSchema } from "@/lib/design/schema";

type JsonSchema = Record<string, unknown>;

const kinds: Readonly<Record<Exclude<FieldKind, readonly string[]>, JsonSchema>> = {
  id: { type: "string", format: "uuid" },
  text: { type: "string", maxLength: 4_000 },
  number: { type: "number" },
  money: {
    type: "object",
    required: ["cents", "currency"],
    properties: { cents: { type: "integer" }, currency: { type: "string", pattern: "^[A-Z]{3}$" } },
  },
  time: { type: "string", format: "date-time" },
  list: { type: "array", maxItems: 200, items: { type: "object" } },
};

const fieldSchema = (kind: FieldKind): JsonSchema =>
  typeof kind === "string" ? kinds[kind] : { enum: [...kind] };

const propertiesOf = ({ fields }: DataRecord, without: readonly string[] = []): JsonSchema =>
  Object.fromEntries(
    Object.entries(fields)
      .filter(([name]) => !without.includes(name))
      .map(([name, kind]) => [name, fieldSchema(kind)]),
  );

const objectOf = (properties: JsonSchema, required: readonly string[]): JsonSchema => ({
  type: "object",
  required: [...required],
  properties,
});

export const bodyId = ({ id }: DataRecord) => `${id}-body`;
export const pageId = ({ id }: DataRecord) => `${id}-page`;
export const newId = ({ id }: DataRecord) => `new-${id}`;

/** What others get to see of a record, and a page of them. */
export const readSchemas = (record: DataRecord): DataSchema[] => [
  {
    id: bodyId(record),
    title: record.name,
    schema: objectOf({ id: kinds.id, version: { type: "integer", minimum: 1 }, ...propertiesOf(record) }, [
      "id",
      "version",
    ]),
    dataAssets: [record.id],
  },
  {
    id: pageId(record),
    title: `Page of ${record.plural}`,
    schema: objectOf(
      { items: { type: "array", maxItems: 50, items: { $ref: bodyId(record) } }, next: { type: "string" } },
      ["items"],
    ),
    dataAssets: [record.id],
  },
];

/** What comes in from outside: the state is the owner's to say. */
export const newSchema = (record: DataRecord): DataSchema => ({
  id: newId(record),
  title: `New ${record.name.toLowerCase()}`,
  schema: {
    ...objectOf(propertiesOf(record, ["state"]), Object.keys(propertiesOf(record, ["state"])).slice(0, 1)),
    additionalProperties: false,
  },
  dataAssets: [record.id],
});

/** An event tells that something changed and what it is called, with no more personal data than an opaque id. */
export const eventSchema = (
  id: string,
  title: string,
  types: readonly string[],
  assets: readonly string[],
): DataSchema => ({
  id,
  title,
  schema: objectOf(
    {
      id: kinds.id,
      type: types.length > 0 ? { enum: [...types] } : kinds.text,
      schemaVersion: { type: "integer", minimum: 1 },
      aggregateId: kinds.id,
      aggregateVersion: { type: "integer", minimum: 1 },
      occurredAt: kinds.time,
      traceId: { type: "string" },
    },
    ["id", "type", "schemaVersion", "aggregateId", "aggregateVersion", "occurredAt"],
  ),
  dataAssets: [...assets],
});

export const deadLetterSchema = (assets: readonly string[]): DataSchema => ({
  id: "dead-letter-envelope",
  title: "Dead letter",
  schema: objectOf(
    {
      channel: { type: "string" },
      attempts: { type: "integer", minimum: 1 },
      reason: { type: "string" },
      payload: { type: "object" },
    },
    ["channel", "attempts", "reason", "payload"],
  ),
  dataAssets: [...assets],
});

export const problemSchema: DataSchema = {
  id: "problem",
  title: "Problem (RFC 9457)",
  schema: objectOf(
    {
      type: { type: "string", format: "uri-reference" },
      title: { type: "string" },
      status: { type: "integer" },
      detail: { type: "string" },
    },
    ["title", "status"],
  ),
};

export const commandSchema = (leads: string, asset: string): DataSchema => ({
  id: `${leads}-command`,
  title: `Command of the ${leads} workflow`,
  schema: objectOf({ runId: kinds.id, amount: kinds.money, items: kinds.list }, ["runId"]),
  dataAssets: [asset],
});

export const resultSchema: DataSchema = {
  id: "command-result",
  title: "Result of a command",
  schema: objectOf({ outcome: { enum: ["done", "refused", "pending"] }, reason: { type: "string" } }, [
    "outcome",
  ]),
};

export const reportSchema = (record: DataRecord): DataSchema => ({
  id: `${record.id}-report`,
  title: `Report about a ${record.name.toLowerCase()}`,
  schema: objectOf(
    { reportId: { type: "string" }, reference: { type: "string" }, event: { type: "string" } },
    ["reportId", "reference", "event"],
  ),
  dataAssets: [record.id],
});

export const outsideRequestSchema = (id: string, name: string, assets: readonly string[]): DataSchema => ({
  id: `${id}-request`,
  title: `What ${name.toLowerCase()} is asked for`,
  schema: objectOf({ key: kinds.id, reference: { type: "string" }, content: { type: "object" } }, [
    "key",
    "reference",
  ]),
  dataAssets: [...assets],
});

export const outsideAnswerSchema: DataSchema = {
  id: "outside-answer",
  title: "Answer of an outside system",
  schema: objectOf({ state: { enum: ["done", "refused", "pending"] }, reference: { type: "string" } }, [
    "state",
  ]),
};
