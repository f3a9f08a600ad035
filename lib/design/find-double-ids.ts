import type { DesignError } from "./design-error";
import { itemsIn, type JsonRecord, recordAt } from "./json";
import { nestedListsOf } from "./nested-lists";
import { collections, facetNames } from "./schema";

function findDoubles(
  items: readonly { id: string }[],
  path: string,
  seen: Map<string, string>,
): DesignError[] {
  return items.flatMap(({ id }) => {
    const first = seen.get(id);
    seen.set(id, first ?? path);
    return first
      ? [{ path: `${path}.${id}`, problem: `the id "${id}" is used twice, first in ${first}` }]
      : [];
  });
}

const findNestedDoubles = (owner: JsonRecord, name: string, path: string): DesignError[] => {
  const seen = new Map<string, string>();
  return nestedListsOf(name).flatMap((list) => findDoubles(itemsIn(owner[list]), `${path}.${list}`, seen));
};

/** Ids that are used twice. Topics of the narrative aren't things, so `security` may be both a topic and a component. */
export function findDoubleIds(design: JsonRecord): DesignError[] {
  const seen = new Map<string, string>();
  const items = collections.flatMap((name) => [
    ...findDoubles(itemsIn(design[name]), name, name === "narrative" ? new Map() : seen),
    ...itemsIn(design[name]).flatMap((item) => findNestedDoubles(item, name, `${name}.${item.id}`)),
  ]);
  return [...items, ...facetNames.flatMap((name) => findNestedDoubles(recordAt(design, name), name, name))];
}
