import { orderDesign } from "@/lib/design/canonical";
import type { Design } from "@/lib/design/schema";
import { type Json, listReferred, placeSchema } from "./json-text";

/** Schemas by id, those that the named ones refer to as well, with references that lead below `root`. */
export function gatherSchemas(design: Design, named: readonly string[], root: string): Json {
  const schemas = orderDesign({ ...design, views: [] }).schemas;
  const byId = new Map(schemas.map((one) => [one.id, one]));
  const wanted = new Set<string>();
  const pending = [...named];
  for (let id = pending.pop(); id !== undefined; id = pending.pop()) {
    const found = byId.get(id);
    if (!found || wanted.has(id)) continue;
    wanted.add(id);
    pending.push(...listReferred(found.schema));
  }
  const placed = schemas
    .filter(({ id }) => wanted.has(id))
    .map(({ id, title, description, schema = {}, example }) => {
      const body = placeSchema(schema, root, id);
      const described = { ...(title && { title }), ...(description && { description }) };
      return [id, { ...described, ...Object(body), ...(example !== undefined && { examples: [example] }) }];
    });
  return Object.fromEntries(placed);
}
