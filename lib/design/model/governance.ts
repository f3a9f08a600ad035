import { levelSchema } from "./policy";
import { day, fields, idSchema, line, oneOf, paragraph, partIdSchema, partIds } from "./text";

/** How a clause of a framework is met, by what, and what proves it. */
export const controlSchema = fields({
  id: idSchema,
  title: line.optional(),
  framework: line,
  clause: line.optional(),
  appliesTo: partIds.optional(),
  how: paragraph.optional(),
  evidence: paragraph.optional(),
  status: oneOf(["planned", "implemented", "verified"]).optional(),
});

export const riskSchema = fields({
  id: idSchema,
  statement: paragraph,
  likelihood: levelSchema.optional(),
  impact: levelSchema.optional(),
  treatment: oneOf(["avoid", "reduce", "transfer", "accept"]).optional(),
  mitigation: paragraph.optional(),
  owner: line.optional(),
  status: oneOf(["open", "treated", "accepted", "closed"]).optional(),
  affects: partIds.optional(),
});

/** A finding that is known and borne: by whom, why and until when. */
export const waiverSchema = fields({
  id: idSchema,
  check: line,
  target: partIdSchema.optional(),
  reason: paragraph,
  by: line.optional(),
  until: day.optional(),
});
