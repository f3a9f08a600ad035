import {
  groupHead,
  groupPadding,
  type PlacedEdge,
  type PlacedGraph,
  type PlacedGroup,
  type PlacedNode,
  type Point,
  type Rectangle,
} from "./layout-graph";
import { centreLabel, clearLabels } from "./place-labels";
import { surround } from "./surround";

/** Where boxes stand that somebody has moved, by the ids of the boxes. */
export type Places = Readonly<Record<string, Point>>;

const margin = 24;
const gap = 16;

const middleOf = ({ x, y, width, height }: Rectangle): Point => ({ x: x + width / 2, y: y + height / 2 });

/** Where the line from the middle of a box to a point leaves the box. */
function borderTowards(box: Rectangle, to: Point): Point {
  const from = middleOf(box);
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const share = Math.min(
    dx === 0 ? Number.POSITIVE_INFINITY : box.width / 2 / Math.abs(dx),
    dy === 0 ? Number.POSITIVE_INFINITY : box.height / 2 / Math.abs(dy),
  );
  if (!Number.isFinite(share)) return from;
  return { x: Math.round(from.x + dx * share), y: Math.round(from.y + dy * share) };
}

const shifted = (box: Rectangle, by: Point): Rectangle => ({ ...box, x: box.x + by.x, y: box.y + by.y });

/** A straight way; of several between the same two boxes each keeps to its own side. */
function straightWay(from: Rectangle, to: Rectangle, side: number): Point[] {
  const [start, end] = [middleOf(from), middleOf(to)];
  const length = Math.max(Math.hypot(end.x - start.x, end.y - start.y), 1);
  const by = { x: (-(end.y - start.y) / length) * side, y: ((end.x - start.x) / length) * side };
  return [
    borderTowards(shifted(from, by), middleOf(shifted(to, by))),
    borderTowards(shifted(to, by), middleOf(shifted(from, by))),
  ];
}

function moveEdges(
  edges: readonly PlacedEdge[],
  boxes: ReadonlyMap<string, Rectangle>,
  isMoved: (id: string) => boolean,
) {
  const pairs = Map.groupBy(edges, ({ from, to }) => [from, to].toSorted().join(" "));
  return edges.map((edge) => {
    const { from, to } = edge;
    const [start, end] = [boxes.get(from), boxes.get(to)];
    if (!start || !end || from === to || !(isMoved(from) || isMoved(to))) return edge;
    const beside = pairs.get([from, to].toSorted().join(" ")) ?? [edge];
    const side = (beside.indexOf(edge) - (beside.length - 1) / 2) * gap;
    const points = straightWay(start, end, from < to ? side : -side);
    return { ...edge, points, place: edge.place && centreLabel(points, edge.place) };
  });
}

/** An arrow from a box to itself goes with the box. */
function moveLoop(edge: PlacedEdge, by: Point | undefined): PlacedEdge {
  if (!by || edge.from !== edge.to) return edge;
  const points = edge.points.map(({ x, y }) => ({ x: x + by.x, y: y + by.y }));
  return { ...edge, points, place: edge.place && shifted(edge.place, by) };
}

/** Frames around what they hold, inner ones first; one whose boxes all stand still stays as it is. */
function fitGroups(
  groups: readonly PlacedGroup[],
  nodes: readonly PlacedNode[],
  isMoved: (id: string) => boolean,
) {
  const touched = new Set<string>();
  const fitted = new Map<string, PlacedGroup>();
  for (const group of groups.toReversed()) {
    const boxes = nodes.filter((node) => node.group === group.id);
    const frames = groups.filter((inner) => inner.group === group.id).map(({ id }) => id);
    const isTouched = boxes.some(({ id }) => isMoved(id)) || frames.some((id) => touched.has(id));
    if (isTouched) touched.add(group.id);
    const { x, y, width, height } = surround([...boxes, ...frames.flatMap((id) => fitted.get(id) ?? [])]);
    const frame = {
      x: x - groupPadding,
      y: y - groupHead,
      width: width + 2 * groupPadding,
      height: height + groupHead + groupPadding,
    };
    fitted.set(group.id, isTouched ? { ...group, ...frame } : group);
  }
  return groups.map((group) => fitted.get(group.id) ?? group);
}

function bounds({ nodes, groups, edges }: Pick<PlacedGraph, "nodes" | "groups" | "edges">): Rectangle {
  const parts = [
    ...nodes,
    ...groups,
    ...edges.flatMap(({ points, place }) => [
      ...points.map((point) => ({ ...point, width: 0, height: 0 })),
      ...(place ? [place] : []),
    ]),
  ];
  const { x, y, width, height } = surround(parts);
  return { x: x - margin, y: y - margin, width: width + 2 * margin, height: height + 2 * margin };
}

/** Moves boxes to where somebody wants them: frames, arrows and labels follow. */
export function moveNodes(graph: PlacedGraph, places: Places): PlacedGraph {
  const isMoved = (id: string) => Object.hasOwn(places, id);
  if (!graph.nodes.some(({ id }) => isMoved(id))) return graph;
  const nodes = graph.nodes.map((node) => {
    const place = isMoved(node.id) ? places[node.id] : undefined;
    return place ? { ...node, x: Math.round(place.x), y: Math.round(place.y) } : node;
  });
  const boxes = new Map(nodes.map((node) => [node.id, node]));
  const shifts = new Map(
    graph.nodes.map(({ id, x, y }) => {
      const box = boxes.get(id);
      return [id, box && { x: box.x - x, y: box.y - y }];
    }),
  );
  const looped = graph.edges.map((edge) => moveLoop(edge, shifts.get(edge.from)));
  const moved = {
    nodes,
    groups: fitGroups(graph.groups, nodes, isMoved),
    edges: clearLabels(moveEdges(looped, boxes, isMoved), nodes),
  };
  return { ...bounds(moved), ...moved };
}
