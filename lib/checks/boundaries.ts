import type { Boundary } from "@/lib/design/schema";
import type { Facts } from "./facts";
import type { Link } from "./link";

type Kind = Boundary["kind"];

/** For each part the boundaries of some kinds around it, those around its boundaries included. */
export function listEnclosing(
  { design }: Facts,
  kinds: readonly Kind[],
): (id: string) => ReadonlySet<string> {
  const holders = new Map<string, Boundary[]>();
  for (const boundary of design.boundaries) {
    for (const id of boundary.contains ?? []) holders.set(id, [...(holders.get(id) ?? []), boundary]);
  }
  const known = new Map<string, ReadonlySet<string>>();
  const find = (id: string, depth = 0): ReadonlySet<string> => {
    const cached = known.get(id);
    if (cached || depth > 50) return cached ?? new Set();
    const around = holders.get(id) ?? [];
    const found = new Set([
      ...around.filter(({ kind }) => kinds.includes(kind)).map((boundary) => boundary.id),
      ...around.flatMap((boundary) => [...find(boundary.id, depth + 1)]),
    ]);
    known.set(id, found);
    return found;
  };
  return find;
}

const endId = (link: Link, end: "from" | "to") => link[end].component?.id ?? link.relation[end];

/** Boundaries of some kinds that a relation goes over. */
export function listCrossed(enclosing: (id: string) => ReadonlySet<string>, link: Link): string[] {
  const [from, to] = [enclosing(endId(link, "from")), enclosing(endId(link, "to"))];
  return [...from.symmetricDifference(to)];
}
