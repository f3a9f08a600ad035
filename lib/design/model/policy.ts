import { quantitySchema } from "./quantity";
import { countOf, fields, line, lines, oneOf } from "./text";

/** Whether doing a thing twice does harm: not by its nature, not thanks to a key, or yes. */
export const idempotencySchema = oneOf(["natural", "key", "none"]);

export const retrySchema = fields({
  max: countOf(0, 100),
  backoff: oneOf(["none", "fixed", "linear", "exponential"]).optional(),
  base: quantitySchema.optional(),
  cap: quantitySchema.optional(),
  jitter: oneOf(["none", "equal", "full"]).optional(),
  budget: quantitySchema.optional(),
  on: lines.optional(),
});

export const cachingSchema = fields({
  ttl: quantitySchema.optional(),
  invalidation: oneOf(["none", "expiry", "event", "write-through", "write-behind", "manual"]).optional(),
  stampede: oneOf(["none", "lock", "early-refresh", "stale-while-revalidate", "coalescing"]).optional(),
  hitRatio: quantitySchema.optional(),
  key: line.optional(),
});

export const authenticationSchema = oneOf([
  "none",
  "api-key",
  "password",
  "session",
  "jwt",
  "oauth2",
  "oidc",
  "mtls",
  "iam",
  "signature",
  "network",
]);

export const authorizationSchema = oneOf([
  "none",
  "role",
  "scope",
  "attribute",
  "ownership",
  "policy",
  "network",
]);

export const releaseStrategySchema = oneOf([
  "recreate",
  "rolling",
  "blue-green",
  "canary",
  "feature-flag",
  "shadow",
]);

export const levelSchema = oneOf(["low", "medium", "high"]);
