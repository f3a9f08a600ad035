import fc from "fast-check";
import { arbitraryOf } from "./arbitrary-value.fixture";
import { isRecord, itemsIn, type JsonRecord } from "./json";
import { mendReferences } from "./mend-references.fixture";
import { nestedListsOf } from "./nested-lists";
import {
  type Collection,
  collectionSchemas,
  collections,
  type Design,
  designSchema,
  facetNames,
  facetSchemas,
} from "./schema";

/** One pool of ids for all, so that two designs share some of them, now and then in other collections. */
const idOf = (name: Collection, index: number) => `${name.slice(0, 3)}-${index}`;

function withPartIds(owner: JsonRecord, name: string): JsonRecord {
  const parts = nestedListsOf(name).map((list) => [
    list,
    itemsIn(owner[list]).map((entry, index) => ({ ...entry, id: `${list.slice(0, 3)}-${index}` })),
  ]);
  return { ...owner, ...Object.fromEntries(parts.filter(([list]) => owner[String(list)] !== undefined)) };
}

function withIds(name: Collection, items: readonly unknown[], gaps: readonly boolean[]): JsonRecord[] {
  return items.filter(isRecord).flatMap((item, index) => {
    if (gaps[index]) return [];
    const id = name === "narrative" ? ["overview", "data", "risks"][index] : idOf(name, index);
    return [withPartIds({ ...item, id }, name)];
  });
}

const collectionOf = (name: Collection) =>
  fc
    .tuple(
      fc.array(arbitraryOf(collectionSchemas[name]), { maxLength: 3 }),
      fc.array(fc.boolean(), { minLength: 3, maxLength: 3 }),
      fc.boolean(),
    )
    .map(([items, gaps, isReversed]) => {
      const named = withIds(name, items, gaps);
      return isReversed ? named.toReversed() : named;
    });

const facetOf = (name: (typeof facetNames)[number]) =>
  fc
    .option(arbitraryOf(facetSchemas[name]), { nil: undefined })
    .map((facet) => (isRecord(facet) ? withPartIds(facet, name) : facet));

/** Valid designs in which any field of the model may be filled. */
export const arbitraryDesign: fc.Arbitrary<Design> = fc
  .record({
    ...Object.fromEntries(facetNames.map((name) => [name, facetOf(name)])),
    ...Object.fromEntries(collections.map((name) => [name, collectionOf(name)])),
  })
  .map((value) => designSchema.parse(mendReferences(value)));
