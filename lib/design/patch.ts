import { z } from "zod";
import { collectionSchemas, facetSchema, idSchema, narrativeSchema } from "./schema";

type Change<Item extends { id: string }> = Pick<Item, "id"> & {
  [Field in Exclude<keyof Item, "id">]?: Item[Field] | null | undefined;
};

/** An item of a patch: its id, and the fields to change; null takes a field away. */
function changeOf<Item extends { id: string }>(schema: z.ZodObject & z.ZodType<Item>) {
  const fields = Object.entries(schema.shape).map(([name, field]) => [
    name,
    name === "id" ? field : z.nullable(z.optional(field)),
  ]);
  return z.strictObject(Object.fromEntries(fields)) as unknown as z.ZodType<Change<Item>>;
}

const changes = {
  requirements: z.array(changeOf(collectionSchemas.requirements)),
  assumptions: z.array(changeOf(collectionSchemas.assumptions)),
  questions: z.array(changeOf(collectionSchemas.questions)),
  components: z.array(changeOf(collectionSchemas.components)),
  relations: z.array(changeOf(collectionSchemas.relations)),
  decisions: z.array(changeOf(collectionSchemas.decisions)),
  narrative: z.array(changeOf(narrativeSchema)),
};

const removals = z.strictObject({
  requirements: z.array(idSchema),
  assumptions: z.array(idSchema),
  questions: z.array(idSchema),
  components: z.array(idSchema),
  relations: z.array(idSchema),
  decisions: z.array(idSchema),
  narrative: z.array(idSchema),
});

/** The one way to change a design: `set` its facets, `upsert` items by id (fields merge), `remove` items by id. */
export const patchSchema = z.strictObject({
  set: facetSchema.optional(),
  upsert: z.strictObject(changes).partial().optional(),
  remove: removals.partial().optional(),
});

export type DesignPatch = z.infer<typeof patchSchema>;
