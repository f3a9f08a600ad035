import { z } from "zod";

const idSchema = z.string().regex(/^[a-z][a-z0-9-]{0,47}$/);
const text = z.string().min(1);

const storeKinds = ["relational", "time-series", "search-index", "object-store", "none"] as const;

/** A step of a workflow across services. Phases 1 and 5 (open, confirm) belong to whoever coordinates it. */
const stepSchema = z.strictObject({
  phase: z.union([
    z.literal(2),
    z.literal(3),
    z.literal(4),
    z.literal(6),
    z.literal(7),
    z.literal(8),
    z.literal(9),
  ]),
  /** The operation that does it. */
  command: idSchema,
  does: text,
  /** Only a step that can be undone has one; all others are repeated until they succeed. */
  compensation: text.optional(),
  /** The operation that undoes it. */
  undo: idSchema.optional(),
  /** A person does it, so it takes hours or days. */
  byPerson: z.literal(true).optional(),
});

const outsideSchema = z.strictObject({
  id: idSchema,
  name: text,
  responsibility: text,
  protocol: text,
  timeoutSeconds: z.number().positive(),
  fallback: text,
});

/** What a field of a record holds; a list of words is one of them. */
const fieldKindSchema = z.union([
  z.enum(["id", "text", "number", "money", "time", "list"]),
  z.array(text).min(2).readonly(),
]);

/** The main thing that a capability is the system of record for, as others see it. */
const recordSchema = z.strictObject({
  id: idSchema,
  name: text,
  plural: idSchema,
  fields: z.record(z.string(), fieldKindSchema),
  tags: z.array(z.enum(["pii", "pci", "phi", "secret"])),
  keptFor: z.strictObject({ value: z.number().positive(), unit: z.enum(["days", "years"]) }),
  deletion: z.enum(["anonymise", "hard-delete", "expiry", "crypto-shred"]),
  validation: z.array(text).min(1),
  /** How it comes in from outside, when it isn't made by a workflow of another part. */
  change: z.strictObject({ operation: idSchema, does: text, trigger: text }).optional(),
});

/** Something a system can do, and what a first design of it needs. */
export const capabilitySchema = z.strictObject({
  id: idSchema,
  name: text,
  /** What people call it: the source of a regular expression. */
  words: text.transform((source) => new RegExp(source, "i")),
  requirement: text,
  responsibility: text,
  /** The data it is the system of record for. */
  owns: text,
  sensitivity: z.enum(["public", "internal", "confidential", "restricted"]),
  store: z.enum(storeKinds),
  /** What it opens and confirms when it leads a workflow: "order", "booking". */
  leads: idSchema.optional(),
  steps: z.array(stepSchema).optional(),
  emits: z.array(idSchema),
  /** Ids of capabilities whose events it listens to, when they are there. */
  follows: z.array(idSchema),
  outside: outsideSchema.optional(),
  frameworks: z.array(text).optional(),
  risk: z.strictObject({ statement: text, mitigation: text }),
  record: recordSchema.optional(),
  /** Orders of magnitude to start from while nothing was measured. */
  usual: text,
  /** Where more is said about its data, or the standard that others follow. */
  source: z.url(),
});

export type Capability = z.infer<typeof capabilitySchema>;
export type StoreKind = Capability["store"];
export type DataRecord = z.infer<typeof recordSchema>;
export type FieldKind = z.infer<typeof fieldKindSchema>;
