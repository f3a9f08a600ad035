import type { Boundary, Design } from "@/lib/design/schema";
import type { DiagramGroup, DiagramNode } from "./graph";

const boundaryGroup = (id: string) => `boundary/${id}`;
const partsGroup = (id: string) => `parts/${id}`;

/** Boundaries from the outermost inwards: each comes after all that hold it. Boundaries form no ring. */
function sortInwards(boundaries: readonly Boundary[]): Boundary[] {
  const outer = new Map<string, Boundary[]>();
  for (const boundary of boundaries) {
    for (const id of boundary.contains ?? []) outer.set(id, [...(outer.get(id) ?? []), boundary]);
  }
  const sorted = new Set<Boundary>();
  const add = (boundary: Boundary) => {
    if (sorted.has(boundary)) return;
    for (const holder of outer.get(boundary.id) ?? []) add(holder);
    sorted.add(boundary);
  };
  for (const boundary of boundaries) add(boundary);
  return [...sorted];
}

/** For each thing, the boundary that it lies in: the innermost. */
const findHolders = (boundaries: readonly Boundary[]) =>
  new Map(
    sortInwards(boundaries).flatMap(({ id, contains = [] }) =>
      contains.map((inner) => [inner, boundaryGroup(id)] as const),
    ),
  );

/** Who is whose part, without what leads back to itself. */
function findParents({ components }: Design): Map<string, string> {
  const parents = new Map<string, string>();
  const isAbove = (id: string | undefined, other: string): boolean =>
    id !== undefined && (id === other || isAbove(parents.get(id), other));
  for (const { id, parent } of components) {
    if (parent !== undefined && !isAbove(parent, id)) parents.set(id, parent);
  }
  return parents;
}

/** Frames that hold a box, themselves or in a frame inside; outer ones come before those that they hold. */
export function keepFilled(groups: readonly DiagramGroup[], nodes: readonly DiagramNode[]): DiagramGroup[] {
  const byId = new Map(groups.map((group) => [group.id, group]));
  const filled = new Set<string>();
  for (const { group } of nodes) {
    for (let id = group; id !== undefined && !filled.has(id); id = byId.get(id)?.group) filled.add(id);
  }
  const depthOf = ({ group }: DiagramGroup): number => {
    const outer = group === undefined ? undefined : byId.get(group);
    return outer ? depthOf(outer) + 1 : 0;
  };
  return groups.filter(({ id }) => filled.has(id)).toSorted((a, b) => depthOf(a) - depthOf(b));
}

/**
 * Boxes inside their frames: a component that has parts shares a frame with them, and boundaries are frames. A
 * frame with nothing in it is left out, and outer frames come before those that they hold.
 */
export function placeGroups(design: Design, nodes: readonly DiagramNode[]) {
  const holders = findHolders(design.boundaries);
  const parents = findParents(design);
  const shown = new Set(nodes.map(({ id }) => id));
  const whole = new Set([...parents].filter(([id]) => shown.has(id)).map(([, parent]) => parent));
  const outerOf = (id: string) => {
    const parent = parents.get(id);
    return parent === undefined ? holders.get(id) : partsGroup(parent);
  };
  const groups: DiagramGroup[] = [
    ...design.boundaries.map(({ id, name, kind }) => ({
      id: boundaryGroup(id),
      title: `${name ?? id} (${kind})`,
      group: holders.get(id),
    })),
    ...design.components
      .filter(({ id }) => whole.has(id))
      .map(({ id, name }) => ({ id: partsGroup(id), title: name, group: outerOf(id) })),
  ];
  const placed = nodes.map((node) => ({
    ...node,
    group: whole.has(node.id) ? partsGroup(node.id) : outerOf(node.id),
  }));
  return { nodes: placed, groups: keepFilled(groups, placed) };
}
