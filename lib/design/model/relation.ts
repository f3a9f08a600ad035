import {
  authenticationSchema,
  authorizationSchema,
  cachingSchema,
  idempotencySchema,
  retrySchema,
} from "./policy";
import { quantitySchema } from "./quantity";
import { countOf, fields, idSchema, ids, line, oneOf, paragraph, partIdSchema } from "./text";

const circuitBreakerSchema = fields({
  threshold: quantitySchema.optional(),
  window: quantitySchema.optional(),
  openFor: quantitySchema.optional(),
});

const bulkheadSchema = fields({
  maxConcurrent: countOf(1, 1_000_000),
  queue: countOf(0, 1_000_000).optional(),
});

/**
 * Who uses whom. A producer's relation goes from a component to a channel, a consumer's from the channel to a
 * component; a call may name the very operation, as in `payments-api/charge`.
 */
export const relationSchema = fields({
  id: idSchema,
  from: partIdSchema,
  to: partIdSchema,
  mode: oneOf(["sync", "async", "stream", "batch"]).optional(),
  coupling: oneOf(["hard", "soft"]).optional(),
  protocol: line.optional(),
  purpose: paragraph.optional(),
  access: oneOf(["read", "write", "read-write"]).optional(),
  encrypted: oneOf(["none", "tls", "mtls", "vpn", "message"]).optional(),
  authn: authenticationSchema.optional(),
  authz: authorizationSchema.optional(),
  identity: oneOf(["none", "service", "user", "user-and-service"]).optional(),
  carries: ids.optional(),
  callsPerRequest: quantitySchema.optional(),
  fanOut: quantitySchema.optional(),
  timeout: quantitySchema.optional(),
  retry: retrySchema.optional(),
  idempotency: idempotencySchema.optional(),
  circuitBreaker: circuitBreakerSchema.optional(),
  bulkhead: bulkheadSchema.optional(),
  fallback: paragraph.optional(),
  cache: cachingSchema.optional(),
});
