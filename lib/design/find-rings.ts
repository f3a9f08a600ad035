import type { DesignError } from "./design-error";
import type { Reference } from "./list-references";

function findRingsOf(references: readonly Reference[]): DesignError[] {
  const byHolder = Map.groupBy(references, ({ holder }) => holder);
  const done = new Set<string>();
  const errors: DesignError[] = [];

  function visit(id: string, way: readonly string[]): void {
    if (way.includes(id)) {
      const ring = [...way.slice(way.indexOf(id)), id].join(" → ");
      errors.push({ path: byHolder.get(id)?.[0]?.path ?? id, problem: `leads back to itself: ${ring}` });
    }
    if (done.has(id)) return;
    done.add(id);
    for (const next of byHolder.get(id) ?? []) visit(next.id, [...way, id]);
  }

  for (const start of byHolder.keys()) visit(start, []);
  return errors;
}

/** Where references lead back to where they started although they may not: a component inside itself. */
export function findRings(references: readonly Reference[]): DesignError[] {
  const bound = references.filter(({ rule }) => rule.acyclic);
  return [...Map.groupBy(bound, ({ rule }) => rule).values()].flatMap(findRingsOf);
}
