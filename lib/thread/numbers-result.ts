import { z } from "zod";

const texts = z.array(z.string());

const change = z.object({ of: z.string(), now: z.string().nullable(), whatIf: z.string().nullable() });

const derivation = z.object({ of: z.string(), value: z.string(), how: texts, grounds: texts });

const componentRow = z.object({
  id: z.string(),
  arrives: z.string(),
  busy: z.string(),
  scaledOut: z.string(),
  saturatesAt: z.string(),
});

const workflowRow = z.object({
  id: z.string(),
  arrives: z.string(),
  p50: z.string(),
  p95: z.string(),
  p99: z.string(),
  latencyObjective: z.string(),
  available: z.string(),
  availabilityObjective: z.string(),
  runs: z.object({ completed: z.string(), takenBack: z.string(), stuck: z.string() }).exactOptional(),
});

const designErrors = z.array(z.object({ path: z.string(), problem: z.string() }));

/** The numbers of a design as a message keeps them. */
export const analyseDesignResult = z.discriminatedUnion("computed", [
  z.object({
    computed: z.literal(true),
    version: z.number().int(),
    load: z.number(),
    firstToSaturate: z.object({ component: z.string(), at: z.string() }).nullable(),
    components: z.array(componentRow),
    workflows: z.array(workflowRow),
    costAMonth: z.object({ least: z.string(), scaledOut: z.string(), budget: z.string() }),
    contradictions: texts,
    missing: texts,
    leftOut: z.number(),
    changes: z.array(change).exactOptional(),
    derivations: z.array(derivation).exactOptional(),
    questions: z.array(z.object({ id: z.string(), because: z.string() })).exactOptional(),
  }),
  z.object({ computed: z.literal(false), errors: designErrors }),
]);

/** What an outage does as a message keeps it. */
export const drillFailureResult = z.discriminatedUnion("drilled", [
  z.object({
    drilled: z.literal(true),
    version: z.number().int(),
    load: z.number(),
    target: z.string(),
    name: z.string(),
    outage: z.string(),
    workflows: z.array(
      z.object({
        id: z.string(),
        state: z.enum(["works", "slower", "degraded", "down"]),
        because: z.string(),
        instead: texts,
        slowerBy: z.string().exactOptional(),
      }),
    ),
    untouched: texts,
    runsThatFail: z.string(),
    backlog: z.string(),
    workedOffIn: z.string(),
    overflows: z.array(z.object({ channel: z.string(), after: z.string() })),
    how: texts,
    grounds: texts,
  }),
  z.object({ drilled: z.literal(false), problem: z.string() }),
]);

/** What a search of sagas found, as a message keeps it. */
export const exploreSagaResult = z.discriminatedUnion("explored", [
  z.object({
    explored: z.literal(true),
    version: z.number().int(),
    workflows: z.array(
      z.object({
        workflow: z.string(),
        verdict: z.string(),
        violations: z.array(z.object({ title: z.string(), sequence: texts })),
        leftOut: z.number(),
      }),
    ),
  }),
  z.object({ explored: z.literal(false), problem: z.string() }),
]);
