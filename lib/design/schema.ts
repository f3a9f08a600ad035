import { z } from "zod";

const idPattern = /^[A-Za-z][A-Za-z0-9._-]{0,63}$/;
const idRule = "an id: a letter, then letters, digits, dots, dashes or underscores, 64 characters at most";

/** A stable, readable name inside one design: `payments`, `order-placed`, `R-3`. */
export const idSchema = z.string().regex(idPattern, `must be ${idRule}`);

const line = z.string().trim().min(1).max(500);
const paragraph = z.string().trim().min(1).max(4_000);
const prose = z.string().max(40_000);

const basisSchema = z.enum(["stated", "assumed", "computed"]);
const amountSchema = z.union([z.number(), z.strictObject({ min: z.number(), max: z.number() })]);

/** A number carries its unit and where it comes from; an interval where only an interval is known. */
export const quantitySchema = z.strictObject({
  value: amountSchema,
  unit: z.string().trim().min(1).max(40),
  basis: basisSchema,
});

const infrastructureItem = z.strictObject({ name: line, note: paragraph.optional() });

const contextSchema = z.strictObject({
  goal: paragraph.optional(),
  inScope: z.array(line).optional(),
  outOfScope: z.array(line).optional(),
  team: z.strictObject({ size: quantitySchema.optional(), skills: z.array(line).optional() }).optional(),
  budget: quantitySchema.optional(),
  timeline: line.optional(),
  infrastructure: z.array(infrastructureItem).optional(),
  regions: z.array(line).optional(),
  frameworks: z.array(line).optional(),
  glossary: z.array(z.strictObject({ term: line, meaning: paragraph })).optional(),
});

/** Where a fact comes from: a message of the conversation, or an assumption. */
const sourceSchema = z.union([
  z.literal("assumed"),
  z.strictObject({ messageId: z.string().min(1).max(200) }),
]);

const measureSchema = z.strictObject({
  metric: line,
  comparator: z.enum(["<", "<=", "=", ">=", ">"]),
  value: z.number(),
  unit: z.string().trim().min(1).max(40),
  percentile: z.number().gt(0).lt(100).optional(),
});

export const requirementSchema = z.strictObject({
  id: idSchema,
  kind: z.enum(["functional", "quality", "constraint"]),
  statement: paragraph,
  priority: z.enum(["must", "should", "could"]).optional(),
  source: sourceSchema.optional(),
  scenario: z
    .strictObject({
      stimulus: line.optional(),
      environment: line.optional(),
      response: line.optional(),
      measure: measureSchema.optional(),
    })
    .optional(),
  satisfiedBy: z.array(idSchema).optional(),
});

export const assumptionSchema = z.strictObject({
  id: idSchema,
  statement: paragraph,
  effectIfWrong: paragraph.optional(),
  confidence: z.enum(["low", "medium", "high"]).optional(),
});

export const questionSchema = z.strictObject({
  id: idSchema,
  topic: z.enum(["performance", "infrastructure", "team", "budget", "compliance", "growth", "domain"]),
  text: paragraph,
  why: paragraph.optional(),
  options: z.array(line).max(8).optional(),
  assumedAnswer: paragraph.optional(),
  answer: paragraph.optional(),
});

export const componentKinds = [
  "person",
  "client",
  "gateway",
  "service",
  "worker",
  "function",
  "workflow-engine",
  "scheduler",
  "database",
  "cache",
  "broker",
  "search",
  "object-store",
  "identity",
  "secret-store",
  "observability",
  "pipeline-stage",
  "artifact-store",
  "environment",
  "external",
] as const;

export const componentSchema = z.strictObject({
  id: idSchema,
  name: line,
  kind: z.enum(componentKinds),
  status: z.enum(["existing", "planned"]).optional(),
  parent: idSchema.optional(),
  responsibility: paragraph.optional(),
  technology: z
    .strictObject({ name: line, why: paragraph.optional(), alternatives: z.array(line).optional() })
    .optional(),
  owner: line.optional(),
  exposure: z.enum(["internet", "partner", "internal"]).optional(),
  state: z.enum(["stateless", "stateful"]).optional(),
});

export const relationSchema = z.strictObject({
  id: idSchema,
  from: idSchema,
  to: idSchema,
  mode: z.enum(["sync", "async", "stream", "batch"]).optional(),
  coupling: z.enum(["hard", "soft"]).optional(),
  protocol: line.optional(),
  purpose: paragraph.optional(),
  timeout: quantitySchema.optional(),
  retry: z
    .strictObject({
      max: z.number().int().min(0).max(100),
      backoff: z.enum(["none", "fixed", "linear", "exponential"]).optional(),
      jitter: z.enum(["none", "equal", "full"]).optional(),
    })
    .optional(),
  fallback: paragraph.optional(),
});

export const decisionSchema = z.strictObject({
  id: idSchema,
  title: line,
  status: z.enum(["proposed", "accepted", "rejected", "superseded"]).optional(),
  context: paragraph.optional(),
  drivers: z.array(idSchema).optional(),
  options: z
    .array(
      z.strictObject({
        name: line,
        pros: z.array(line).optional(),
        cons: z.array(line).optional(),
        scores: z.record(idSchema, z.number().int().min(1).max(5)).optional(),
      }),
    )
    .optional(),
  chosen: line.optional(),
  rationale: paragraph.optional(),
  consequences: z.array(line).optional(),
  wouldFlipIf: paragraph.optional(),
  supersedes: idSchema.optional(),
});

/** The parts of the document that are prose; everything else in it is drawn from the collections. */
export const narrativeTopics = [
  "overview",
  "integration",
  "workflows",
  "data",
  "failure-handling",
  "scaling",
  "security",
  "delivery",
  "operation",
  "implementation",
  "examples",
  "risks",
] as const;

export const narrativeSchema = z.strictObject({ id: z.enum(narrativeTopics), text: prose });

export const designKinds = ["system", "integration", "pipeline", "workflow", "migration"] as const;

/** The collections of a design: each a list of items with an `id` that is unique in the whole design. */
export const collectionSchemas = {
  requirements: requirementSchema,
  assumptions: assumptionSchema,
  questions: questionSchema,
  components: componentSchema,
  relations: relationSchema,
  decisions: decisionSchema,
  narrative: narrativeSchema,
} as const;

const scalarSchemas = {
  kind: z.enum(designKinds),
  title: line,
  summary: paragraph,
  status: z.enum(["sketch", "proposed", "accepted"]),
  context: contextSchema,
} as const;

/** The fields of a design outside its collections; `set` of a patch names them. */
export const facetSchema = z.strictObject(scalarSchemas).partial();

/** What a design is. Almost every field is optional: unknown is not wrong, malformed is. */
export const designSchema = z.strictObject({
  kind: scalarSchemas.kind.optional(),
  title: scalarSchemas.title.optional(),
  summary: scalarSchemas.summary.optional(),
  status: scalarSchemas.status.default("sketch"),
  context: scalarSchemas.context.default({}),
  requirements: z.array(requirementSchema).default([]),
  assumptions: z.array(assumptionSchema).default([]),
  questions: z.array(questionSchema).default([]),
  components: z.array(componentSchema).default([]),
  relations: z.array(relationSchema).default([]),
  decisions: z.array(decisionSchema).default([]),
  narrative: z.array(narrativeSchema).default([]),
});

export type Quantity = z.infer<typeof quantitySchema>;
export type Requirement = z.infer<typeof requirementSchema>;
export type Assumption = z.infer<typeof assumptionSchema>;
export type Question = z.infer<typeof questionSchema>;
export type Component = z.infer<typeof componentSchema>;
export type Relation = z.infer<typeof relationSchema>;
export type Decision = z.infer<typeof decisionSchema>;
export type Narrative = z.infer<typeof narrativeSchema>;
export type NarrativeTopic = (typeof narrativeTopics)[number];
export type Design = z.infer<typeof designSchema>;
export type Collection = keyof typeof collectionSchemas;

export const emptyDesign = (): Design => designSchema.parse({});

export const collections = Object.keys(collectionSchemas) as Collection[];
