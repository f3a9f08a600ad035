import type { DesignDiff } from "@/lib/design/diff-designs";
import type { Design } from "@/lib/design/schema";
import { describeBox } from "./describe-box";
import { drawGraph, type StructuralKind } from "./draw-graph";
import type { DiagramEdge, DiagramGraph, DiagramGroup, DiagramNode, PartChange } from "./graph";
import { keepFilled } from "./place-groups";

/** What tells a change without colour; a minus that is as wide as the plus. */
export const changeSigns: Record<PartChange, string> = { added: "+", removed: "−", changed: "~" };

/** Two versions of a design, and what makes the one of the other. */
export interface Versions {
  before: Design;
  after: Design;
  diff: DesignDiff;
}

const boxPrefixes: Record<string, string> = {
  components: "",
  channels: "",
  boundaries: "boundary/",
  stages: "stage/",
  environments: "environment/",
};

/** The ids of boxes and frames whose items are in both versions and differ. */
function findChangedBoxes({ facets, items }: DesignDiff): ReadonlySet<string> {
  const parts = facets.filter(({ facet }) => facet === "deployment").flatMap((facet) => facet.parts);
  const things = [
    ...items.map(({ collection, id, change }) => ({ list: String(collection), id, change })),
    ...parts.map(({ list, id, change }) => ({ list, id, change })),
  ];
  return new Set(
    things.flatMap(({ list, id, change }) => {
      const prefix = change === "changed" ? boxPrefixes[list] : undefined;
      return prefix === undefined ? [] : [`${prefix}${id}`];
    }),
  );
}

const textOf = ({ shape, title, detail }: DiagramNode) => JSON.stringify([shape, title, detail]);

function combineNodes(old: DiagramGraph, young: DiagramGraph, versions: Versions): DiagramNode[] {
  const changed = findChangedBoxes(versions.diff);
  const former = new Map(old.nodes.map((node) => [node.id, node]));
  const kept = new Set(young.nodes.map(({ id }) => id));
  // A box may leave a diagram while its item stays in the design, and come the same way.
  const markAlone = (id: string, other: Design, change: PartChange) =>
    describeBox(other, id) ? "changed" : change;
  const markBoth = (was: DiagramNode, is: DiagramNode) =>
    changed.has(is.id) || textOf(was) !== textOf(is) ? "changed" : undefined;
  return [
    ...young.nodes.map((node) => {
      const was = former.get(node.id);
      return { ...node, change: was ? markBoth(was, node) : markAlone(node.id, versions.before, "added") };
    }),
    ...old.nodes
      .filter(({ id }) => !kept.has(id))
      .map((node) => ({ ...node, change: markAlone(node.id, versions.after, "removed") })),
  ];
}

function combineGroups(old: DiagramGraph, young: DiagramGraph, diff: DesignDiff): DiagramGroup[] {
  const changed = findChangedBoxes(diff);
  const former = new Set(old.groups.map(({ id }) => id));
  const kept = new Set(young.groups.map(({ id }) => id));
  const mark = (group: DiagramGroup, alone: PartChange | undefined): DiagramGroup => {
    const change = changed.has(group.id) ? "changed" : alone;
    return change ? { ...group, change, title: `${changeSigns[change]} ${group.title}` } : group;
  };
  return [
    ...young.groups.map((group) => mark(group, former.has(group.id) ? undefined : "added")),
    ...old.groups.filter(({ id }) => !kept.has(id)).map((group) => mark(group, "removed")),
  ];
}

/** An arrow has no room for a mark but its label. */
function markEdge(edge: DiagramEdge, change: PartChange | undefined): DiagramEdge {
  if (!change) return edge;
  const [first = "", ...rest] = edge.label;
  return { ...edge, change, label: [`${changeSigns[change]} ${first}`.trimEnd(), ...rest] };
}

function combineEdges(old: DiagramGraph, young: DiagramGraph, { before, diff }: Versions): DiagramEdge[] {
  const changed = new Set(
    diff.items.flatMap(({ collection, id }) => (collection === "relations" ? [id] : [])),
  );
  const existed = new Set<string>(before.relations.map(({ id }) => id));
  const former = new Map(old.edges.map((edge) => [edge.id, edge]));
  const kept = new Set(young.edges.map(({ id }) => id));
  const markYoung = (edge: DiagramEdge): PartChange | undefined => {
    const was = former.get(edge.id);
    if (!was) return edge.relations.some((id) => existed.has(id)) ? "changed" : "added";
    const isSame =
      JSON.stringify([was.label, was.relations]) === JSON.stringify([edge.label, edge.relations]);
    return isSame && !edge.relations.some((id) => changed.has(id)) ? undefined : "changed";
  };
  // A relation that is only drawn in another style is still between the same two boxes.
  const isRestyled = ({ from, to, relations }: DiagramEdge) =>
    relations.length > 0 &&
    relations.every((id) =>
      young.edges.some((edge) => edge.from === from && edge.to === to && edge.relations.includes(id)),
    );
  return [
    ...young.edges.map((edge) => markEdge(edge, markYoung(edge))),
    ...old.edges
      .filter((edge) => !(kept.has(edge.id) || isRestyled(edge)))
      .map((edge) => markEdge(edge, "removed")),
  ];
}

/**
 * A structural diagram of both versions of a design at once: all that the younger has, and what the older had
 * besides; parts that differ say how.
 */
export function drawDifference(versions: Versions, kind: StructuralKind): DiagramGraph {
  const [old, young] = [drawGraph(versions.before, kind), drawGraph(versions.after, kind)];
  const nodes = combineNodes(old, young, versions);
  return {
    direction: young.direction,
    nodes,
    groups: keepFilled(combineGroups(old, young, versions.diff), nodes),
    edges: combineEdges(old, young, versions),
  };
}

const partsOf = ({ nodes, groups, edges }: DiagramGraph) => [...nodes, ...groups, ...edges];

/** The ids of the boxes, frames and arrows that came, went and changed. */
export const listChanged = (graph: DiagramGraph): string[] =>
  partsOf(graph).flatMap(({ id, change }) => (change ? [id] : []));

/** How many boxes, frames and arrows of a diagram came, went and changed. */
export function countChanges(graph: DiagramGraph): Record<PartChange, number> {
  const changes = partsOf(graph).map(({ change }) => change);
  const count = (wanted: PartChange) => changes.filter((change) => change === wanted).length;
  return { added: count("added"), removed: count("removed"), changed: count("changed") };
}
