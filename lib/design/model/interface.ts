import { authenticationSchema, authorizationSchema, idempotencySchema } from "./policy";
import { quantitySchema } from "./quantity";
import { countOf, fields, idSchema, line, listOf, oneOf, paragraph } from "./text";

const verbs = [
  "GET",
  "POST",
  "PUT",
  "PATCH",
  "DELETE",
  "HEAD",
  "OPTIONS",
  "CALL",
  "QUERY",
  "MUTATION",
  "SUBSCRIPTION",
  "SEND",
  "RECEIVE",
] as const;

const parameterSchema = fields({
  name: line,
  in: oneOf(["path", "query", "header"]),
  type: oneOf(["string", "integer", "number", "boolean"]).optional(),
  need: oneOf(["required", "optional"]).optional(),
  description: line.optional(),
});

const failureSchema = fields({
  code: line,
  when: line.optional(),
  retry: oneOf(["never", "later", "at-once"]).optional(),
  schema: idSchema.optional(),
});

const rateLimitSchema = fields({
  limit: quantitySchema,
  per: oneOf(["caller", "user", "tenant", "key", "address", "all"]).optional(),
});

const paginationSchema = fields({
  style: oneOf(["none", "offset", "cursor", "keyset"]),
  maxItems: countOf(1, 1_000_000).optional(),
});

/** One thing that an interface does: a verb with a path, or a channel that it sends to or receives from. */
export const operationSchema = fields({
  id: idSchema,
  summary: line.optional(),
  verb: oneOf(verbs).optional(),
  path: line.optional(),
  channel: idSchema.optional(),
  parameters: listOf(parameterSchema).optional(),
  request: idSchema.optional(),
  response: idSchema.optional(),
  returns: oneOf(["nothing", "item", "list", "stream"]).optional(),
  errors: listOf(failureSchema).optional(),
  effect: oneOf(["read", "create", "update", "delete", "external"]).optional(),
  idempotency: idempotencySchema.optional(),
  auth: authenticationSchema.optional(),
  authz: authorizationSchema.optional(),
  rateLimit: rateLimitSchema.optional(),
  pagination: paginationSchema.optional(),
  timeout: quantitySchema.optional(),
  audit: oneOf(["none", "logged", "tamper-evident"]).optional(),
});

export const interfaceSchema = fields({
  id: idSchema,
  name: line.optional(),
  component: idSchema.optional(),
  style: oneOf(["rest", "grpc", "graphql", "event", "batch", "file", "webhook"]),
  version: line.optional(),
  compatibility: oneOf(["none", "backward", "forward", "full"]).optional(),
  description: paragraph.optional(),
  operations: listOf(operationSchema).optional(),
});
