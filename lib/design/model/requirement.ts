import { z } from "zod";
import { levelSchema } from "./policy";
import { percentile } from "./quantity";
import { fields, idSchema, line, listOf, oneOf, paragraph, partIds } from "./text";

const sourceRule = 'must be "assumed", or { messageId } of the message it comes from';

/** Where a fact comes from: a message of the conversation, or an assumption. */
const sourceSchema = z.union(
  [z.literal("assumed"), z.strictObject({ messageId: z.string().min(1).max(200) })],
  { error: sourceRule },
);

const measureSchema = fields({
  metric: line,
  comparator: oneOf(["<", "<=", "=", ">=", ">"]),
  value: z.number({ error: "must be a number" }),
  unit: z.string({ error: 'must be a unit, as in "ms"' }).trim().min(1).max(40),
  percentile: percentile.optional(),
});

export const requirementSchema = fields({
  id: idSchema,
  kind: oneOf(["functional", "quality", "constraint"]),
  statement: paragraph,
  priority: oneOf(["must", "should", "could"]).optional(),
  criticality: levelSchema.optional(),
  source: sourceSchema.optional(),
  scenario: fields({
    stimulus: line.optional(),
    environment: line.optional(),
    response: line.optional(),
    measure: measureSchema.optional(),
  }).optional(),
  satisfiedBy: partIds.optional(),
});

export const assumptionSchema = fields({
  id: idSchema,
  statement: paragraph,
  effectIfWrong: paragraph.optional(),
  confidence: levelSchema.optional(),
  status: oneOf(["open", "confirmed", "refuted"]).optional(),
  affects: partIds.optional(),
});

export const questionSchema = fields({
  id: idSchema,
  topic: oneOf(["performance", "infrastructure", "team", "budget", "compliance", "growth", "domain"]),
  text: paragraph,
  why: paragraph.optional(),
  options: listOf(line).max(8, "must be a list of at most 8").optional(),
  assumedAnswer: paragraph.optional(),
  answer: paragraph.optional(),
});
