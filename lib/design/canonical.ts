import { isRecord, itemsIn, type JsonRecord } from "./json";
import { nestedListsOf } from "./nested-lists";
import { collections, type DataSchema, type Decision, type Design, designSchema, facetNames } from "./schema";

/** The order in which JSON Schemas are usually read; other keywords follow by name. */
const keywords = [
  "$id",
  "$ref",
  "title",
  "description",
  "type",
  "format",
  "const",
  "enum",
  "pattern",
  "minLength",
  "maxLength",
  "minimum",
  "maximum",
  "items",
  "required",
  "properties",
];

const byName = (a: string, b: string) => (a < b ? -1 : Number(a > b));

function byKeyword(a: string, b: string): number {
  const [first, second] = [keywords.indexOf(a), keywords.indexOf(b)];
  if (first < 0 && second < 0) return byName(a, b);
  return (first < 0 ? keywords.length : first) - (second < 0 ? keywords.length : second);
}

/** JSON whose keys stand in a defined order, whatever kept it in between. */
function orderJson(value: unknown, compare = byName): unknown {
  if (Array.isArray(value)) return value.map((entry) => orderJson(entry, compare));
  if (!isRecord(value)) return value;
  const keys = Object.keys(value).sort(compare);
  return Object.fromEntries(keys.map((key) => [key, orderJson(value[key], compare)]));
}

const orderRecord = <Value>(record: Readonly<Record<string, Value>>): Record<string, Value> =>
  Object.fromEntries(Object.entries(record).sort(([a], [b]) => byName(a, b)));

function orderSchema({ schema, example, ...rest }: DataSchema): DataSchema {
  return {
    ...rest,
    ...(schema && { schema: orderJson(schema, byKeyword) as JsonRecord }),
    ...(example !== undefined && { example: orderJson(example) }),
  };
}

function orderScores(decision: Decision): Decision {
  const options = decision.options?.map((option) => ({
    ...option,
    ...(option.scores && { scores: orderRecord(option.scores) }),
  }));
  return { ...decision, ...(options && { options }) };
}

/**
 * The same design with every key in the order of the schema, and those of free records in order of their names:
 * what exports write. Items stay in the order of the design.
 */
export function orderDesign(design: Design): Design {
  return designSchema.parse({
    ...design,
    schemas: design.schemas.map(orderSchema),
    decisions: design.decisions.map(orderScores),
    views: design.views.map((view) => ({
      ...view,
      ...(view.layout && { layout: orderRecord(view.layout) }),
    })),
  });
}

/** Lists in which the order of the entries says something, though they have ids. */
const orderedLists: ReadonlySet<string> = new Set(["stages"]);
export const isOrderedList = (name: string): boolean => orderedLists.has(name);

/** Fields that hold JSON, in which the order of a list may say something. */
const jsonFields: ReadonlySet<string> = new Set(["schema", "example"]);

function canonicalValue(value: unknown): unknown {
  if (Array.isArray(value)) {
    return value.every((entry) => typeof entry === "string")
      ? [...value].sort(byName)
      : value.map(canonicalValue);
  }
  if (!isRecord(value)) return value;
  const keys = Object.keys(value).filter((key) => value[key] !== undefined);
  return Object.fromEntries(keys.sort(byName).map((key) => [key, canonicalValue(value[key])]));
}

/** A field's value as text that is the same for values that mean the same: lists of texts are sets. */
export const canonicalField = (name: string, value: unknown): string =>
  JSON.stringify(jsonFields.has(name) ? orderJson(value) : canonicalValue(value)) ?? "";

const canonicalFields = (owner: JsonRecord, lists: readonly string[]) =>
  Object.keys(owner)
    .filter((name) => owner[name] !== undefined && !lists.includes(name))
    .sort(byName)
    .map((name) => [name, canonicalField(name, owner[name])]);

const byId = (a: { id: string }, b: { id: string }) => byName(a.id, b.id);

function canonicalOwner(owner: JsonRecord, name: string): unknown {
  const lists = nestedListsOf(name);
  const parts = lists.map((list) => {
    const entries = itemsIn(owner[list]);
    const sorted = isOrderedList(list) ? entries : entries.toSorted(byId);
    return [list, sorted.map((entry) => canonicalFields(entry, []))];
  });
  return [canonicalFields(owner, lists), parts];
}

/** A text that is the same for two designs that mean the same, in whatever order their items stand: to be hashed. */
export function canonicalText(design: Design): string {
  const facets = facetNames.map((name) => {
    const facet: unknown = design[name];
    return [name, isRecord(facet) ? canonicalOwner(facet, name) : (facet ?? null)];
  });
  const items = collections.map((name) => [
    name,
    itemsIn(design[name])
      .toSorted(byId)
      .map((item) => canonicalOwner(item, name)),
  ]);
  return JSON.stringify([facets, items]);
}
