/**
 * Items that have no id, each with a key: its name, counted where several share one. An item keeps its key while those
 * before it of the same name stay.
 */
export function withKeys<Item>(items: readonly Item[], nameOf: (item: Item) => string) {
  const counts = new Map<string, number>();
  return items.map((item) => {
    const name = nameOf(item);
    const count = (counts.get(name) ?? 0) + 1;
    counts.set(name, count);
    return { key: `${name} ${count}`, item };
  });
}
