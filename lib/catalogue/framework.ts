import { z } from "zod";

const text = z.string().min(1);

/** The parts of a design that a clause is about. */
const scopes = [
  "edge",
  "stores",
  "personal",
  "restricted",
  "outside",
  "running",
  "people",
  "secrets",
  "release",
] as const;

const clauseSchema = z.strictObject({
  clause: text,
  /** The subject in our words; the text of the standard is the standard's. */
  title: text,
  how: text,
  evidence: text,
  about: z.enum(scopes),
});

/** A set of rules that a design may have to answer, clause by clause. */
export const frameworkSchema = z.strictObject({
  name: text,
  title: text,
  source: z.url(),
  clauses: z.array(clauseSchema).min(1),
});

export type Framework = z.infer<typeof frameworkSchema>;
export type ClauseScope = (typeof scopes)[number];
