import type { DesignError } from "./design-error";
import { collections, type Design } from "./schema";

interface Reference {
  path: string;
  id: string;
  allowed: ReadonlySet<string>;
  allowedNames: string;
}

const idsOf = (items: readonly { id: string }[]) => new Set<string>(items.map(({ id }) => id));

/** Every place of a design that names another item, with the ids that may stand there. */
function listReferences(design: Design): Reference[] {
  const components = idsOf(design.components);
  const requirements = idsOf(design.requirements);
  const decisions = idsOf(design.decisions);
  const satisfying = new Set([...components, ...decisions]);
  const to = (path: string, ids: readonly string[], allowed: ReadonlySet<string>, allowedNames: string) =>
    ids.map((id) => ({ path, id, allowed, allowedNames }));

  return [
    ...design.components.flatMap(({ id, parent }) =>
      to(`components.${id}.parent`, parent ? [parent] : [], components, "components"),
    ),
    ...design.relations.flatMap((relation) => [
      ...to(`relations.${relation.id}.from`, [relation.from], components, "components"),
      ...to(`relations.${relation.id}.to`, [relation.to], components, "components"),
    ]),
    ...design.requirements.flatMap(({ id, satisfiedBy = [] }) =>
      to(`requirements.${id}.satisfiedBy`, satisfiedBy, satisfying, "components and decisions"),
    ),
    ...design.decisions.flatMap(({ id, drivers = [], supersedes }) => [
      ...to(`decisions.${id}.drivers`, drivers, requirements, "requirements"),
      ...to(`decisions.${id}.supersedes`, supersedes ? [supersedes] : [], decisions, "decisions"),
    ]),
  ];
}

const listSome = (ids: ReadonlySet<string>) => {
  const shown = [...ids].slice(0, 12).join(", ");
  return ids.size > 12 ? `${shown}, … (${ids.size} in all)` : shown || "none yet";
};

function findDoubleIds(design: Design): DesignError[] {
  const seen = new Map<string, string>();
  return collections.flatMap((name) =>
    design[name].flatMap(({ id }) => {
      const first = seen.get(id);
      seen.set(id, first ?? name);
      return first
        ? [{ path: `${name}.${id}`, problem: `the id "${id}" is used twice, first in ${first}` }]
        : [];
    }),
  );
}

/** Ids that are used twice, and references to items that the design doesn't hold. */
export function findReferenceErrors(design: Design): DesignError[] {
  const dangling = listReferences(design)
    .filter(({ id, allowed }) => !allowed.has(id))
    .map(({ path, id, allowed, allowedNames }) => ({
      path,
      problem: `"${id}" names nothing in the design; allowed are the ids of ${allowedNames}: ${listSome(allowed)}`,
    }));
  return [...findDoubleIds(design), ...dangling];
}
