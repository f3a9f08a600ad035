import { cachingSchema, releaseStrategySchema } from "./policy";
import { quantitySchema } from "./quantity";
import { countOf, fields, idSchema, line, lines, listOf, oneOf, paragraph } from "./text";

const componentKinds = [
  "person",
  "client",
  "gateway",
  "service",
  "worker",
  "function",
  "workflow-engine",
  "scheduler",
  "database",
  "cache",
  "broker",
  "search",
  "object-store",
  "identity",
  "secret-store",
  "observability",
  "pipeline-stage",
  "artifact-store",
  "environment",
  "external",
] as const;

const technologySchema = fields({ name: line, why: paragraph.optional(), alternatives: lines.optional() });

const scalingSchema = fields({
  kind: oneOf(["none", "horizontal", "vertical"]).optional(),
  signal: line.optional(),
  target: quantitySchema.optional(),
  /** From the autoscaler's decision until a new replica takes calls. */
  startupTime: quantitySchema.optional(),
  reason: paragraph.optional(),
});

const capacitySchema = fields({
  perReplica: quantitySchema.optional(),
  serviceTime: fields({ mean: quantitySchema, cv2: quantitySchema.optional() }).optional(),
  concurrency: quantitySchema.optional(),
  quota: quantitySchema.optional(),
});

const backupsSchema = fields({
  interval: quantitySchema.optional(),
  retention: quantitySchema.optional(),
  restoreTime: quantitySchema.optional(),
  tested: oneOf(["never", "once", "scheduled"]).optional(),
  where: line.optional(),
});

const replicationSchema = fields({
  mode: oneOf(["none", "sync", "async", "quorum"]),
  copies: countOf(1, 100).optional(),
  readQuorum: countOf(1, 100).optional(),
  writeQuorum: countOf(1, 100).optional(),
  lag: quantitySchema.optional(),
});

const partitioningSchema = fields({
  key: line.optional(),
  partitions: countOf(1, 1_000_000).optional(),
  hottestShare: quantitySchema.optional(),
});

const tenancySchema = fields({
  model: oneOf(["single-tenant", "pool", "bridge", "silo"]),
  isolationKey: line.optional(),
});

const secretSchema = fields({ name: line, keptIn: idSchema.optional(), rotation: quantitySchema.optional() });

export const componentSchema = fields({
  id: idSchema,
  name: line,
  kind: oneOf(componentKinds),
  status: oneOf(["existing", "planned", "retiring"]).optional(),
  parent: idSchema.optional(),
  responsibility: paragraph.optional(),
  technology: technologySchema.optional(),
  owner: line.optional(),
  exposure: oneOf(["internet", "partner", "internal"]).optional(),
  state: oneOf(["stateless", "stateful"]).optional(),
  replicas: fields({ min: countOf(0, 10_000), max: countOf(0, 10_000).optional() }).optional(),
  zones: countOf(1, 100).optional(),
  regions: lines.optional(),
  scaling: scalingSchema.optional(),
  capacity: capacitySchema.optional(),
  availability: quantitySchema.optional(),
  backups: backupsSchema.optional(),
  replication: replicationSchema.optional(),
  partitioning: partitioningSchema.optional(),
  caching: cachingSchema.optional(),
  encryptionAtRest: oneOf(["none", "provider-key", "own-key", "field-level"]).optional(),
  tenancy: tenancySchema.optional(),
  secrets: listOf(secretSchema).optional(),
  egress: oneOf(["none", "fixed", "user-given-allow-listed", "user-given-unrestricted"]).optional(),
  release: fields({ strategy: releaseStrategySchema.optional(), rollback: line.optional() }).optional(),
  unitCost: quantitySchema.optional(),
});
