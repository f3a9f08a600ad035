import type { z } from "zod";
import { fields, idSchema, listOf, partIdSchema } from "./model/text";
import { type ListOwner, nestedListsOf, nestedSchemas } from "./nested-lists";
import { type Collection, collectionSchemas, type Facet, facetSchemas, type ItemOf } from "./schema";

type FieldChange<Value> = Value extends readonly (infer Entry extends { id: string })[]
  ? Change<Entry>[]
  : Value;

type FieldChanges<Value> = {
  [Name in keyof Value]?: FieldChange<NonNullable<Value[Name]>> | null | undefined;
};

type Change<Item extends { id: string }> = Pick<Item, "id"> & FieldChanges<Omit<Item, "id">>;

type FacetValue<Name extends Facet> = z.infer<(typeof facetSchemas)[Name]>;
type FacetChange<Name extends Facet> =
  FacetValue<Name> extends string ? FacetValue<Name> : FieldChanges<FacetValue<Name>>;

/**
 * A change of a design. `set` names facets, `upsert` items by id, `remove` ids; removals come first, so that an
 * id in both is replaced. What is named changes and the rest stays: fields of items and facets merge, null takes
 * a field away, lists whose entries have ids merge by id, any other value is replaced whole. An entry inside an
 * item is removed as `parent/part` (`remove.workflows: ["checkout/reserve"]`), one inside a facet by its id
 * (`remove.deployment: ["staging"]`).
 */
export type DesignPatch = {
  set?: { [Name in Facet]?: FacetChange<Name> | null | undefined } | undefined;
  upsert?: { [Name in Collection]?: Change<ItemOf<Name>>[] | undefined } | undefined;
  remove?: { [Name in Collection | ListOwner]?: string[] | undefined } | undefined;
};

type Shape = Record<string, z.ZodType>;

const optionalOf = (shape: Shape): Shape =>
  Object.fromEntries(Object.entries(shape).map(([name, schema]) => [name, schema.optional()]));

/** The fields of a thing as they stand in a patch: all may be left out or null, lists with ids hold changes. */
function changedFields(shape: Shape, lists: Record<string, z.ZodObject>): Shape {
  const changed = Object.entries(shape).map(([name, field]) => {
    if (name === "id") return [name, field];
    const list = lists[name];
    return [name, (list ? listOf(fields(changedFields(list.shape, {}))) : field).nullish()];
  });
  return Object.fromEntries(changed);
}

const listsOf = (owner: string): Record<string, z.ZodObject> =>
  nestedListsOf(owner).length > 0 ? nestedSchemas[owner as ListOwner] : {};

const facetChanges = Object.entries(facetSchemas).map(([name, schema]) => [
  name,
  ("shape" in schema ? fields(changedFields(schema.shape, listsOf(name))) : schema).nullable(),
]);

const itemChanges = Object.entries(collectionSchemas).map(([name, schema]) => [
  name,
  listOf(fields(changedFields(schema.shape, listsOf(name)))),
]);

const removable = [...Object.keys(collectionSchemas), ...Object.keys(nestedSchemas)];
const removals = removable.map((name) => [
  name,
  listOf(name in collectionSchemas && name in nestedSchemas ? partIdSchema : idSchema),
]);

/** The schema of a `DesignPatch`, made from that of the design. */
export const patchSchema = fields({
  set: fields(optionalOf(Object.fromEntries(facetChanges))).optional(),
  upsert: fields(optionalOf(Object.fromEntries(itemChanges))).optional(),
  remove: fields(optionalOf(Object.fromEntries(removals))).optional(),
}) as unknown as z.ZodType<DesignPatch>;
