/**
 * Names for other languages that stay readable and apart: `order-placed` becomes `order_placed`, and a second id
 * that would become the same gets a number.
 */
export function nameAll(ids: readonly string[], taken: readonly string[] = []): ReadonlyMap<string, string> {
  const used = new Set(taken);
  const names = ids.map((id) => {
    const plain = id.replace(/[^A-Za-z0-9]+/g, "_");
    let name = plain;
    for (let count = 2; used.has(name); count += 1) name = `${plain}_${count}`;
    used.add(name);
    return [id, name] as const;
  });
  return new Map(names);
}
