import type { Design, Interface, Operation } from "@/lib/design/schema";
import { gatherSchemas } from "./gather-schemas";
import { type Json, jsonText } from "./json-text";
import { describeOperation, namesIn, verbOf } from "./openapi-operation";
import { listSchemes } from "./openapi-security";

interface Placed {
  path: string;
  verb: string;
  operation: Operation;
  interfaceId: string;
}

/** A path as OpenAPI takes it: from a slash on, without query, its parameters named. */
function readPath({ id, path = `/${id}` }: Operation): string {
  const clean = (path.split(/[?#]/)[0] ?? "").trim().replace(/\s+/g, "-");
  let unnamed = 0;
  const named = clean.replace(/\{([^{}]*)\}/g, (_, name: string) => {
    unnamed += 1;
    return `{${name.replace(/[^A-Za-z0-9_.-]+/g, "-").replace(/^-|-$/g, "") || `part${unnamed}`}}`;
  });
  const braces = named.replace(/\{([A-Za-z0-9_.-]+)\}|[{}]/g, (whole, name?: string) => (name ? whole : ""));
  return braces.startsWith("/") ? braces : `/${braces}`;
}

/** Two paths that differ in the names of their parameters only are the same to a router. */
const shapeOf = (path: string, verb: string) => `${verb} ${path.replace(/\{[^{}]*\}/g, "{}")}`;

/** A parameter that stands twice in a path can't be told apart, so the second gets a number. */
function withDistinctNames(path: string): string {
  const seen = new Map<string, number>();
  return path.replace(/\{([^{}]*)\}/g, (_, name: string) => {
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    return count === 1 ? `{${name}}` : `{${name}-${count}}`;
  });
}

function placeOperations(interfaces: readonly Interface[]): Placed[] {
  const taken = new Set<string>();
  return interfaces.flatMap(({ id: interfaceId, operations = [] }) =>
    operations.map((operation) => {
      const verb = verbOf(operation);
      const own = withDistinctNames(readPath(operation));
      const names = namesIn(own).map((name) => `/{${name}}`);
      const choices = [own, `/${interfaceId}${own}`, `/${interfaceId}/${operation.id}${names.join("")}`];
      const path = choices.find((choice) => !taken.has(shapeOf(choice, verb))) ?? choices[2] ?? own;
      taken.add(shapeOf(path, verb));
      return { path, verb, operation, interfaceId };
    }),
  );
}

function describePaths(placed: readonly Placed[]): Json {
  // Parameters of one path must agree in their names across verbs, so the first to come names them.
  const byShape = Map.groupBy(placed, ({ path }) => shapeOf(path, ""));
  const paths = [...byShape.values()].map((sharing) => {
    const path = sharing[0]?.path ?? "/";
    const verbs = sharing.map(({ verb, operation, interfaceId }) => [
      verb,
      describeOperation(operation, path, interfaceId),
    ]);
    return [path, Object.fromEntries(verbs)];
  });
  return Object.fromEntries(paths);
}

const namedSchemas = (operations: readonly Operation[]) =>
  operations.flatMap(({ request, response, errors = [] }) =>
    [request, response, ...errors.map(({ schema }) => schema)].flatMap((id) => id ?? []),
  );

function describeTag({ id, name, description, component, compatibility }: Interface): Json {
  const about = [
    description,
    component && `Offered by ${component}.`,
    compatibility && `Changes keep ${compatibility} compatibility.`,
  ];
  const text = about.filter(Boolean).join(" ");
  return { name: id, ...(name && { "x-displayName": name }), ...(text && { description: text }) };
}

/** The REST interfaces of a design as one OpenAPI 3.1 document. */
export function renderOpenApi({ title, design }: { title: string; design: Design }): string {
  const interfaces = design.interfaces.filter(({ style }) => style === "rest" || style === "webhook");
  const placed = placeOperations(interfaces);
  const operations = placed.map(({ operation }) => operation);
  const securitySchemes = listSchemes(operations);
  return jsonText({
    openapi: "3.1.0",
    info: {
      title: design.title ?? title,
      version: interfaces[0]?.version ?? "0.0.0",
      ...(design.summary && { description: design.summary }),
    },
    ...(interfaces.length > 0 && { tags: interfaces.map(describeTag) }),
    paths: describePaths(placed),
    components: {
      schemas: gatherSchemas(design, namedSchemas(operations), "#/components/schemas"),
      ...(Object.keys(securitySchemes).length > 0 && { securitySchemes }),
    },
  });
}
