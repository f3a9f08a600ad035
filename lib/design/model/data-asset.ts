import { quantitySchema } from "./quantity";
import { fields, idSchema, ids, line, lines, listOf, oneOf, paragraph } from "./text";

const deletionSchema = fields({
  how: oneOf(["none", "hard-delete", "expiry", "anonymise", "crypto-shred"]),
  within: quantitySchema.optional(),
  reaches: ids.optional(),
  note: paragraph.optional(),
});

const synchronisationSchema = fields({
  how: oneOf(["outbox", "change-data-capture", "event", "replication", "batch", "on-demand", "dual-write"]),
  maxLag: quantitySchema.optional(),
});

/** Something worth knowing and guarding: where it is true, where copies lie, how long, how it goes away. */
export const dataAssetSchema = fields({
  id: idSchema,
  name: line,
  description: paragraph.optional(),
  owner: line.optional(),
  classification: oneOf(["public", "internal", "confidential", "restricted"]).optional(),
  tags: listOf(oneOf(["pii", "pci", "phi", "secret"])).optional(),
  systemOfRecord: idSchema.optional(),
  copies: ids.optional(),
  synchronisation: synchronisationSchema.optional(),
  validation: lines.optional(),
  residency: lines.optional(),
  retention: quantitySchema.optional(),
  deletion: deletionSchema.optional(),
  volume: quantitySchema.optional(),
  growth: quantitySchema.optional(),
});
