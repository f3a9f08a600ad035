import { releaseStrategySchema } from "./policy";
import { quantitySchema } from "./quantity";
import { fields, idSchema, ids, line, lines, listOf, oneOf, paragraph } from "./text";

export const environmentSchema = fields({
  id: idSchema,
  name: line.optional(),
  component: idSchema.optional(),
  purpose: paragraph.optional(),
  regions: lines.optional(),
  data: oneOf(["none", "synthetic", "masked", "production"]).optional(),
});

const gateSchema = fields({
  kind: oneOf(["none", "automatic", "manual", "automatic-and-manual"]),
  condition: paragraph.optional(),
  approvers: line.optional(),
});

const rollbackSchema = fields({
  how: paragraph,
  trigger: paragraph.optional(),
  time: quantitySchema.optional(),
  tested: oneOf(["never", "once", "every-release", "scheduled"]).optional(),
});

/** One stage of the delivery; without `after` it follows the one before it in the list. */
export const stageSchema = fields({
  id: idSchema,
  name: line.optional(),
  does: paragraph.optional(),
  component: idSchema.optional(),
  environment: idSchema.optional(),
  after: ids.optional(),
  artifact: oneOf(["none", "builds", "promotes", "rebuilds"]).optional(),
  tests: lines.optional(),
  gate: gateSchema.optional(),
  rollback: rollbackSchema.optional(),
  duration: quantitySchema.optional(),
});

export const deploymentSchema = fields({
  platform: line.optional(),
  environments: listOf(environmentSchema).optional(),
  stages: listOf(stageSchema).optional(),
  strategy: releaseStrategySchema.optional(),
  migrations: oneOf(["none", "expand-contract", "in-place", "offline"]).optional(),
  configuration: paragraph.optional(),
});
