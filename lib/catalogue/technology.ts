import { z } from "zod";

const text = z.string().min(1);
const idSchema = z.string().regex(/^[a-z][a-z0-9-]{0,47}$/);

const technologyKinds = [
  "database",
  "warehouse",
  "cache",
  "search",
  "storage",
  "broker",
  "workflow",
  "processing",
  "platform",
  "runtime",
  "gateway",
  "identity",
  "secrets",
  "observability",
  "infrastructure",
  "delivery",
] as const;

/** What a design may need of a store, a broker or an engine; decisions look for these. */
const forces = [
  "transactions",
  "documents",
  "regions",
  "high-rate",
  "replay",
  "work-queues",
  "durable-timers",
  "human-tasks",
] as const;

export type Force = (typeof forces)[number];

/** A product or service that a design may name; the effort and the team are judgements, not measurements. */
export const technologySchema = z.strictObject({
  id: idSchema,
  name: text,
  kind: z.enum(technologyKinds),
  summary: text,
  fits: z.array(text).min(1),
  limits: z.array(text).min(1),
  /** What it takes to keep it running where it isn't bought as a service. */
  effort: z.enum(["low", "medium", "high"]),
  licence: text,
  /** With fewer engineers than this, running it takes the time for the product. */
  fewestEngineers: z.number().int().positive(),
  /** Where the project or its maker says the licence; a proprietary product has none. */
  licenceSource: z.url().optional(),
  serves: z.array(z.enum(forces)).optional(),
  alternatives: z.array(idSchema).min(1),
  source: z.url(),
});

export type Technology = z.infer<typeof technologySchema>;
