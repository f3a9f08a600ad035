import { quantitySchema } from "./quantity";
import { code, fields, idSchema, ids, line, listOf, paragraph, partIds } from "./text";

export const milestoneSchema = fields({
  id: idSchema,
  title: line,
  outcome: paragraph.optional(),
  depends: ids.optional(),
  delivers: partIds.optional(),
  effort: quantitySchema.optional(),
});

export const planSchema = fields({ milestones: listOf(milestoneSchema).optional() });

/** Configuration or code that shows how a part is meant. */
export const exampleSchema = fields({
  id: idSchema,
  title: line,
  language: line.optional(),
  code,
  about: partIds.optional(),
  note: paragraph.optional(),
});
