import type { z } from "zod";
import { isRecord, itemsIn, type JsonRecord } from "@/lib/design/json";
import { nestedListsOf, nestedSchemas } from "@/lib/design/nested-lists";
import {
  type Collection,
  collectionSchemas,
  collections,
  type Design,
  designSchema,
  facetSchemas,
} from "@/lib/design/schema";

type RecordFacet = "context" | "deployment" | "operations" | "plan";

/** A thing of the design that is edited in its place. */
export interface EditTarget {
  schema: z.ZodObject;
  value: JsonRecord;
  /** The design with another value there; null takes the thing away. */
  put: (design: Design, value: JsonRecord | null) => unknown;
  /** It has an id, which references name and which therefore stays. */
  isNew: boolean;
  canGo: boolean;
}

type Item = JsonRecord & { id: string };

function replaceIn(items: readonly Item[], id: string, value: JsonRecord | null): unknown[] {
  if (value === null) return items.filter((item) => item.id !== id);
  if (!items.some((item) => item.id === id)) return [...items, value];
  return items.map((item) => (item.id === id ? value : item));
}

const findCollection = (design: Design, id: string): Collection | undefined =>
  collections.find((name) => design[name].some((item) => item.id === id));

const findIn = (items: unknown, id: string): Item | undefined =>
  itemsIn(items).find((item) => item.id === id);

function targetItem(design: Design, id: string): EditTarget | null {
  const collection = findCollection(design, id);
  const value = collection && findIn(design[collection], id);
  if (!collection || !value) return null;
  return {
    schema: collectionSchemas[collection],
    value,
    put: (before, next) => ({ ...before, [collection]: replaceIn(itemsIn(before[collection]), id, next) }),
    isNew: false,
    canGo: true,
  };
}

function schemaOfPart(owner: string, list: string): z.ZodObject | undefined {
  const lists: Record<string, Record<string, z.ZodObject>> = nestedSchemas;
  return lists[owner]?.[list];
}

const listIn = (holder: unknown, list: string) => itemsIn(isRecord(holder) ? holder[list] : undefined);

/** A part of an item, written as `item/part`: a step, an operation, a message. */
function targetPart(design: Design, id: string, part: string): EditTarget | null {
  const collection = findCollection(design, id);
  const holder = collection && findIn(design[collection], id);
  const list = collection && nestedListsOf(collection).find((name) => findIn(holder?.[name], part));
  const schema = collection && list && schemaOfPart(collection, list);
  const value = list && findIn(holder?.[list], part);
  if (!schema || !value) return null;
  return {
    schema,
    value,
    put: (before, next) => ({
      ...before,
      [collection]: itemsIn(before[collection]).map((item) =>
        item.id === id ? { ...item, [list]: replaceIn(listIn(item, list), part, next) } : item,
      ),
    }),
    isNew: false,
    canGo: true,
  };
}

const listFacets: readonly RecordFacet[] = ["deployment", "operations", "plan"];

/** An entry of a list of a facet, written as `list/entry`: a stage, an alert, a milestone. */
function targetEntry(design: Design, list: string, id: string): EditTarget | null {
  const facet = listFacets.find((name) => nestedListsOf(name).includes(list));
  const schema = facet && schemaOfPart(facet, list);
  const value = facet && listIn(design[facet], list).find((entry) => entry.id === id);
  if (!schema || !value) return null;
  return {
    schema,
    value,
    put: (before, next) => ({
      ...before,
      [facet]: { ...before[facet], [list]: replaceIn(listIn(before[facet], list), id, next) },
    }),
    isNew: false,
    canGo: true,
  };
}

/** An item by its id, or a part as `item/part` or `list/entry`; null for what isn't there. */
export function targetOf(design: Design, address: string): EditTarget | null {
  const [owner = "", part] = address.split("/");
  if (part === undefined) return targetItem(design, owner);
  return targetPart(design, owner, part) ?? targetEntry(design, owner, part);
}

/** An item that isn't there yet. */
export const targetNewItem = (collection: Collection): EditTarget => ({
  schema: collectionSchemas[collection],
  value: {},
  put: (before, next) => ({ ...before, [collection]: [...before[collection], ...(next ? [next] : [])] }),
  isNew: true,
  canGo: false,
});

/** What a design says of itself as a whole. */
export const targetHead = ({ title, kind, status, summary }: Design): EditTarget => ({
  schema: designSchema.pick({ title: true, kind: true, status: true, summary: true }),
  value: { title, kind, status, summary },
  put: (before, next) => ({ ...before, title: undefined, kind: undefined, summary: undefined, ...next }),
  isNew: false,
  canGo: false,
});

export const targetFacet = (design: Design, facet: RecordFacet): EditTarget => ({
  schema: facetSchemas[facet],
  value: design[facet],
  put: (before, next) => ({ ...before, [facet]: next ?? {} }),
  isNew: false,
  canGo: false,
});
