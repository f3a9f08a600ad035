/**
 * Names for other languages that stay readable and apart: `order-placed` becomes `order_placed`, and a second id
 * that would become the same gets a number. Upper and lower case count as the same, as they do to Structurizr.
 */
export function nameAll(ids: readonly string[], taken: readonly string[] = []): ReadonlyMap<string, string> {
  const used = new Set(taken.map((name) => name.toLowerCase()));
  const names = ids.map((id) => {
    const plain = id.replace(/[^A-Za-z0-9]+/g, "_");
    let name = plain;
    for (let count = 2; used.has(name.toLowerCase()); count += 1) name = `${plain}_${count}`;
    used.add(name.toLowerCase());
    return [id, name] as const;
  });
  return new Map(names);
}
