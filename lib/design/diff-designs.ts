import { canonicalField, isOrderedList } from "./canonical";
import { isRecord, itemsIn, type JsonRecord } from "./json";
import { nestedListsOf } from "./nested-lists";
import { type Collection, collections, type Design, type Facet, facetNames } from "./schema";

export interface FieldDiff {
  field: string;
  before?: unknown;
  after?: unknown;
}

/** What became of one thing: `before` and `after` are the whole of it, `fields` only what changed. */
interface ThingDiff {
  id: string;
  change: "added" | "removed" | "changed";
  before?: JsonRecord;
  after?: JsonRecord;
  fields: FieldDiff[];
}

/** An entry of a list inside an item or facet: a step, an operation, a stage. */
export interface PartDiff extends ThingDiff {
  list: string;
}

export interface ItemDiff extends ThingDiff {
  collection: Collection;
  parts: PartDiff[];
}

export interface FacetDiff {
  facet: Facet;
  before?: unknown;
  after?: unknown;
  fields: FieldDiff[];
  parts: PartDiff[];
  /** Lists whose entries stand in another order, where that says something. */
  reordered: string[];
}

/** The difference of two designs by meaning: the order of items and of fields plays no part. */
export interface DesignDiff {
  facets: FacetDiff[];
  items: ItemDiff[];
}

const presentKeys = (thing: JsonRecord) => Object.keys(thing).filter((name) => thing[name] !== undefined);

function diffFields(before: JsonRecord, after: JsonRecord, except: readonly string[]): FieldDiff[] {
  const names = new Set([...presentKeys(after), ...presentKeys(before)]);
  return [...names]
    .filter((name) => !except.includes(name) && before[name] !== after[name])
    .filter((name) => canonicalField(name, before[name]) !== canonicalField(name, after[name]))
    .map((field) => ({
      field,
      ...(before[field] === undefined ? {} : { before: before[field] }),
      ...(after[field] === undefined ? {} : { after: after[field] }),
    }));
}

type Item = JsonRecord & { id: string };

/** Pairs things by id: first those that are there afterwards, in that order, then those that are gone. */
function pairUp(before: readonly Item[], after: readonly Item[]) {
  const old = new Map(before.map((item) => [item.id, item]));
  const kept = new Set(after.map(({ id }) => id));
  return [
    ...after.map((item) => ({ id: item.id, before: old.get(item.id), after: item })),
    ...before
      .filter(({ id }) => !kept.has(id))
      .map((item) => ({ id: item.id, before: item, after: undefined })),
  ];
}

type Pair = ReturnType<typeof pairUp>[number];

function diffThing({ id, before, after }: Pair, lists: readonly string[]): ThingDiff | null {
  if (!before && after) return { id, change: "added", after, fields: [] };
  if (before && !after) return { id, change: "removed", before, fields: [] };
  if (!before || !after || before === after) return null;
  return { id, change: "changed", before, after, fields: diffFields(before, after, lists) };
}

function diffParts(before: JsonRecord, after: JsonRecord, lists: readonly string[]): PartDiff[] {
  return lists.flatMap((list) =>
    pairUp(itemsIn(before[list]), itemsIn(after[list])).flatMap((pair) => {
      const diff = diffThing(pair, []);
      return diff && (diff.change !== "changed" || diff.fields.length > 0) ? [{ list, ...diff }] : [];
    }),
  );
}

function diffCollection(name: Collection, before: Design, after: Design): ItemDiff[] {
  const lists = nestedListsOf(name);
  return pairUp(itemsIn(before[name]), itemsIn(after[name])).flatMap((pair) => {
    const diff = diffThing(pair, lists);
    if (!diff) return [];
    const parts = diff.before && diff.after ? diffParts(diff.before, diff.after, lists) : [];
    const hasChanged = diff.change !== "changed" || diff.fields.length > 0 || parts.length > 0;
    return hasChanged ? [{ collection: name, ...diff, parts }] : [];
  });
}

/** Whether entries that both hold, or that came, stand elsewhere than merging would put them. */
function isReordered(before: JsonRecord, after: JsonRecord, list: string): boolean {
  const wanted = itemsIn(after[list]).map(({ id }) => id);
  const old = itemsIn(before[list]).map(({ id }) => id);
  const merged = [...old.filter((id) => wanted.includes(id)), ...wanted.filter((id) => !old.includes(id))];
  return merged.some((id, index) => id !== wanted[index]);
}

function diffFacet(facet: Facet, before: unknown, after: unknown): FacetDiff[] {
  const whole = {
    facet,
    ...(before === undefined ? {} : { before }),
    ...(after === undefined ? {} : { after }),
  };
  if (!isRecord(before) || !isRecord(after)) {
    return before === after ? [] : [{ ...whole, fields: [], parts: [], reordered: [] }];
  }
  const lists = nestedListsOf(facet);
  const fields = diffFields(before, after, lists);
  const parts = diffParts(before, after, lists);
  const reordered = lists.filter((list) => isOrderedList(list) && isReordered(before, after, list));
  return fields.length + parts.length + reordered.length > 0 ? [{ ...whole, fields, parts, reordered }] : [];
}

/** What makes `after` of `before`; empty when both mean the same. */
export function diffDesigns(before: Design, after: Design): DesignDiff {
  return {
    facets: facetNames.flatMap((name) => diffFacet(name, before[name], after[name])),
    items: collections.flatMap((name) => diffCollection(name, before, after)),
  };
}
