import { quantitySchema } from "./quantity";
import { countOf, fields, idSchema, line, listOf, oneOf, paragraph } from "./text";

/** What travels on a channel: its name there and the schema of its payload. */
export const messageSchema = fields({
  id: idSchema,
  title: line.optional(),
  schema: idSchema.optional(),
  description: paragraph.optional(),
});

export const channelSchema = fields({
  id: idSchema,
  name: line.optional(),
  description: paragraph.optional(),
  broker: idSchema.optional(),
  address: line.optional(),
  kind: oneOf(["queue", "topic", "stream"]),
  delivery: oneOf(["at-most-once", "at-least-once", "exactly-once"]).optional(),
  orderingKey: line.optional(),
  hottestShare: quantitySchema.optional(),
  partitions: countOf(1, 1_000_000).optional(),
  retention: quantitySchema.optional(),
  maxDepth: quantitySchema.optional(),
  maxRedelivery: countOf(0, 10_000).optional(),
  deadLetter: idSchema.optional(),
  messages: listOf(messageSchema).optional(),
});
