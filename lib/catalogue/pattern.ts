import { z } from "zod";

const text = z.string().min(1);
const texts = z.array(text).min(1);

/** What a design can be good at; a pattern helps some and costs others. */
export const qualities = [
  "load",
  "latency",
  "availability",
  "consistency",
  "change",
  "team",
  "cost",
] as const;

const qualityList = z.array(z.enum(qualities)).min(1);

const patternKinds = [
  "style",
  "coordination",
  "integration",
  "data",
  "edge",
  "reliability",
  "security",
  "migration",
  "delivery",
] as const;

/** A known answer to a force, with when it is wrong and what it costs. */
export const patternSchema = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9-]{0,47}$/),
  name: text,
  kind: z.enum(patternKinds),
  /** What people write when the force is there; a pattern that the rules always weigh has none. */
  words: text.transform((source) => new RegExp(source, "i")).optional(),
  summary: text,
  when: texts,
  whenNot: texts,
  consequences: texts,
  combinesWith: z.array(text),
  helps: qualityList,
  costs: qualityList,
  /** What is done where it isn't used, and what that means. */
  instead: z.strictObject({ name: text, because: text }),
  sources: z.array(z.url()).min(1),
});

export type Pattern = z.infer<typeof patternSchema>;
export type Quality = (typeof qualities)[number];
