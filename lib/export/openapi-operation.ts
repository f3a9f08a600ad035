import type { Operation } from "@/lib/design/schema";
import type { Json } from "./json-text";
import { describeSecurity } from "./openapi-security";

const httpVerbs = ["GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS"];
const verbsByEffect = {
  read: "GET",
  create: "POST",
  update: "PUT",
  delete: "DELETE",
  external: "POST",
} as const;

export function verbOf({ verb, effect }: Operation): string {
  if (verb && httpVerbs.includes(verb)) return verb.toLowerCase();
  return (effect ? verbsByEffect[effect] : "POST").toLowerCase();
}

const schemaAt = (id: string) => ({ $ref: `#/components/schemas/${id}` });
const contentOf = (schema: Json) => ({ content: { "application/json": { schema } } });

export const namesIn = (path: string): string[] =>
  [...path.matchAll(/\{([^{}]*)\}/g)].flatMap(([, name]) => name ?? []);

function listParameters(operation: Operation, path: string): Json[] {
  const declared = operation.parameters ?? [];
  const inPath = [...new Set(namesIn(path))].map((name) => {
    const known = declared.find((one) => one.in === "path" && one.name === name);
    return { name, in: "path", required: true, ...describeParameter(known) };
  });
  const others = declared
    .filter((one) => one.in !== "path")
    .map((one) => ({
      name: one.name,
      in: one.in,
      required: one.need === "required",
      ...describeParameter(one),
    }));
  const hasKey = others.some(({ name }) => name.toLowerCase() === "idempotency-key");
  const key = { name: "Idempotency-Key", in: "header", required: true, schema: { type: "string" } };
  const all = [...inPath, ...others, ...(operation.idempotency === "key" && !hasKey ? [key] : [])];
  return [...new Map(all.map((one) => [`${one.in} ${one.name}`, one])).values()];
}

function describeParameter(parameter: NonNullable<Operation["parameters"]>[number] | undefined): Json {
  const { type = "string", description } = parameter ?? {};
  return { ...(description && { description }), schema: { type } };
}

function successOf({ returns, effect, response }: Operation): Json {
  if (returns === "nothing" && !response) return { "204": { description: "Done" } };
  const status = effect === "create" ? "201" : "200";
  return { [status]: { description: "Done", ...(response && contentOf(schemaAt(response))) } };
}

type Failure = NonNullable<Operation["errors"]>[number];

const describeFailure = ({ code, when, retry }: Failure) =>
  [
    when ?? code,
    retry === "never" ? "trying again is of no use" : retry && `try again ${retry.replace("-", " ")}`,
  ]
    .filter(Boolean)
    .join("; ");

/** Failures by status; what has no status of HTTP stands together under `default`. */
function failuresOf({ errors = [] }: Operation): Json {
  const byStatus = Map.groupBy(errors, ({ code }) => (/^[1-5]\d\d$/.test(code) ? code : "default"));
  const described = [...byStatus].map(([status, failures]) => {
    const schema = failures.find((one) => one.schema)?.schema;
    const description = failures.map(describeFailure).join(" / ");
    return [status, { description, ...(schema && contentOf(schemaAt(schema))) }];
  });
  return Object.fromEntries(described);
}

function extensionsOf({ rateLimit, pagination, idempotency, timeout, audit, authz }: Operation): Json {
  return {
    ...(authz && { "x-authorization": authz }),
    ...(idempotency && { "x-idempotency": idempotency }),
    ...(rateLimit && { "x-rate-limit": rateLimit }),
    ...(pagination && { "x-pagination": pagination }),
    ...(timeout && { "x-timeout": timeout }),
    ...(audit && { "x-audit": audit }),
  };
}

/** One operation of a REST interface as OpenAPI says it. */
export function describeOperation(operation: Operation, path: string, interfaceId: string): Json {
  const takesBody = operation.request !== undefined && !["get", "head"].includes(verbOf(operation));
  const parameters = listParameters(operation, path);
  return {
    operationId: `${interfaceId}.${operation.id}`,
    tags: [interfaceId],
    ...(operation.summary && { summary: operation.summary }),
    ...(parameters.length > 0 && { parameters }),
    ...(takesBody && { requestBody: { required: true, ...contentOf(schemaAt(operation.request ?? "")) } }),
    responses: { ...successOf(operation), ...failuresOf(operation) },
    ...describeSecurity(operation),
    ...extensionsOf(operation),
  };
}
