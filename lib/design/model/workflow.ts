import { z } from "zod";
import { idempotencySchema, retrySchema } from "./policy";
import { latencySchema, quantitySchema } from "./quantity";
import { countOf, fields, idSchema, ids, line, listOf, oneOf, paragraph } from "./text";

const transitionSchema = fields({
  to: idSchema,
  when: line.optional(),
  share: quantitySchema.optional(),
});

const compensationSchema = fields({
  does: paragraph,
  component: idSchema.optional(),
  relation: idSchema.optional(),
  idempotency: idempotencySchema.optional(),
  timeout: quantitySchema.optional(),
  retry: retrySchema.optional(),
});

const onFailureSchema = fields({
  action: oneOf(["compensate", "continue", "go-to", "fail", "wait-for-human"]),
  to: idSchema.optional(),
  note: line.optional(),
});

/**
 * One step of a workflow. `next` names the steps that follow: one for most, the alternatives of a `choice`, the
 * branches of a `parallel`; a `loop` names its body and the step after it, and the body leads back to the loop.
 * A step without `next` ends the workflow.
 */
export const stepSchema = fields({
  id: idSchema,
  name: line.optional(),
  kind: oneOf(["call", "local", "choice", "parallel", "loop", "wait", "human"]),
  component: idSchema.optional(),
  relation: idSchema.optional(),
  does: paragraph.optional(),
  reads: ids.optional(),
  writes: ids.optional(),
  publishes: ids.optional(),
  next: listOf(
    z.union([idSchema, transitionSchema], {
      error: "must be the id of a step, or { to, when } where the way depends on something",
    }),
  ).optional(),
  maxIterations: countOf(1, 1_000_000_000).optional(),
  timeout: quantitySchema.optional(),
  retry: retrySchema.optional(),
  role: oneOf(["compensatable", "pivot", "retriable"]).optional(),
  undo: oneOf(["reversible", "by-compensation", "impossible"]).optional(),
  compensation: compensationSchema.optional(),
  idempotency: idempotencySchema.optional(),
  outbox: oneOf(["none", "outbox", "change-data-capture", "same-transaction"]).optional(),
  isolation: oneOf([
    "none",
    "semantic-lock",
    "optimistic-lock",
    "commutative",
    "reread",
    "version-file",
    "pessimistic-view",
  ]).optional(),
  consistency: oneOf(["eventual", "read-your-writes", "strong"]).optional(),
  onFailure: onFailureSchema.optional(),
  outcome: oneOf(["completed", "failed", "cancelled"]).optional(),
});

export const workflowSchema = fields({
  id: idSchema,
  name: line,
  description: paragraph.optional(),
  trigger: line.optional(),
  requirement: idSchema.optional(),
  criticality: oneOf(["low", "medium", "high", "critical"]).optional(),
  arrivals: fields({
    mean: quantitySchema.optional(),
    peak: quantitySchema.optional(),
    growth: quantitySchema.optional(),
  }).optional(),
  coordination: oneOf(["orchestration", "choreography"]).optional(),
  coordinator: idSchema.optional(),
  deadline: quantitySchema.optional(),
  whenStuck: paragraph.optional(),
  objective: fields({
    availability: quantitySchema.optional(),
    latency: latencySchema.optional(),
  }).optional(),
  start: idSchema.optional(),
  steps: listOf(stepSchema).optional(),
});
