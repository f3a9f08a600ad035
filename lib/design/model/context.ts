import { quantitySchema } from "./quantity";
import { fields, line, lines, listOf, paragraph } from "./text";

/** What surrounds the design: why, for whom, with what and within which limits. */
export const contextSchema = fields({
  goal: paragraph.optional(),
  inScope: lines.optional(),
  outOfScope: lines.optional(),
  team: fields({ size: quantitySchema.optional(), skills: lines.optional() }).optional(),
  budget: quantitySchema.optional(),
  timeline: line.optional(),
  infrastructure: listOf(fields({ name: line, note: paragraph.optional() })).optional(),
  regions: lines.optional(),
  frameworks: lines.optional(),
  glossary: listOf(fields({ term: line, meaning: paragraph })).optional(),
});
