import { z } from "zod";
import { countOf, day, fields, idSchema, ids, line, lines, listOf, oneOf, paragraph, partIds } from "./text";

/** What a score may weigh besides the requirements that drive the decision. */
export const tradeOffs = [
  "complexity",
  "performance",
  "maintainability",
  "cost",
  "time-to-market",
  "reliability",
  "security",
  "scalability",
  "operability",
] as const;

const optionSchema = fields({
  name: line,
  pros: lines.optional(),
  cons: lines.optional(),
  scores: z.record(idSchema, countOf(1, 5)).optional(),
});

/**
 * What the model must look like while the decision holds, so that a contradiction can be found:
 * `no-relation` between subjects and objects; `only-through` the third parties in `through`; subjects use the
 * `technology` in `value`; relations between them have the `mode`, workflows the `coordination`, in `value`;
 * no component has the kind in `value` (`no-kind`).
 */
const confirmationSchema = fields({
  rule: oneOf(["no-relation", "only-through", "technology", "mode", "coordination", "no-kind"]),
  subjects: partIds.optional(),
  objects: partIds.optional(),
  through: ids.optional(),
  value: line.optional(),
});

export const decisionSchema = fields({
  id: idSchema,
  title: line,
  status: oneOf(["proposed", "accepted", "rejected", "superseded"]).optional(),
  decidedOn: day.optional(),
  deciders: lines.optional(),
  context: paragraph.optional(),
  drivers: ids.optional(),
  options: listOf(optionSchema).optional(),
  chosen: line.optional(),
  rationale: paragraph.optional(),
  consequences: lines.optional(),
  confirmation: listOf(confirmationSchema).optional(),
  wouldFlipIf: paragraph.optional(),
  supersedes: idSchema.optional(),
});
