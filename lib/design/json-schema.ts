import { z } from "zod";
import { type JsonRecord, recordAt } from "./json";
import { cachingSchema, retrySchema } from "./model/policy";
import { latencySchema, quantitySchema } from "./model/quantity";
import { nestedSchemas } from "./nested-lists";
import { collectionSchemas, designSchema, facetSchemas } from "./schema";

const { context, deployment, operations, plan } = facetSchemas;

const named: Record<string, z.ZodType> = {
  quantity: quantitySchema,
  latency: latencySchema,
  retry: retrySchema,
  caching: cachingSchema,
  ...Object.assign({}, ...Object.values(nestedSchemas)),
  ...collectionSchemas,
  context,
  deployment,
  "operations-facet": operations,
  plan,
};

/** The JSON Schema of a design file, for editors and for tools in other languages. */
export function designJsonSchema(): JsonRecord {
  const metadata = z.registry<{ id: string }>();
  for (const [id, schema] of Object.entries(named)) metadata.add(schema, { id });
  const { $schema, ...schema } = z.toJSONSchema(designSchema, { io: "input", metadata });
  return {
    $schema,
    title: "Lintel design, version 1",
    description: "A software design as a typed model. References between parts are ids.",
    ...schema,
    properties: {
      lintel: { const: 1, description: "Version of the model" },
      ...recordAt(schema, "properties"),
    },
  };
}
