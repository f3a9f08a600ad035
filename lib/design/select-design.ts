import { collections, type Design, facetNames } from "./schema";

/** What a design can be asked for by name: its facets and its collections. */
export const selectable: readonly string[] = [...facetNames, ...collections];

export interface Selection {
  design: Partial<Design>;
  /** Names and ids that the design doesn't hold. */
  missing: string[];
}

const ownerOf = (id: string) => id.split("/")[0] ?? id;

/**
 * The part of a design that some names (facets, collections) and ids ask for; everything when there are none.
 * An id of a part, as in `checkout/reserve`, brings its whole item.
 */
export function selectDesign(design: Design, names: readonly string[], ids: readonly string[]): Selection {
  if (names.length + ids.length === 0) return { design, missing: [] };
  const wanted = new Set(ids.map(ownerOf));
  const items = collections.map((name) => [name, design[name].filter(({ id }) => wanted.has(id))] as const);
  const found = new Set(items.flatMap(([, each]) => each.map(({ id }) => id)));
  const whole = [...facetNames, ...collections].filter((name) => names.includes(name));
  return {
    design: Object.fromEntries([
      ...items.filter(([, each]) => each.length > 0),
      ...whole.map((name) => [name, design[name]]),
    ]),
    missing: [
      ...names.filter((name) => !selectable.includes(name)),
      ...ids.filter((id) => !found.has(ownerOf(id))),
    ],
  };
}
