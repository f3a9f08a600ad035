import type { ElkExtendedEdge, ElkNode } from "elkjs/lib/elk-api";
import type { DiagramEdge, DiagramGraph, DiagramGroup, DiagramNode } from "./graph";
import { textWidth } from "./measure-text";
import { labelLine, labelSize } from "./merge-edges";

export interface Point {
  x: number;
  y: number;
}

/** In pixels at full size, from the upper left corner of the diagram. */
export interface Rectangle extends Point {
  width: number;
  height: number;
}

export type PlacedNode = DiagramNode & Rectangle;
export type PlacedGroup = DiagramGroup & Rectangle;
export interface PlacedEdge extends DiagramEdge {
  /** From the border of one box to the border of the other. */
  points: readonly Point[];
  /** Where its label stands; null without one, and in a crowded diagram. */
  place: Rectangle | null;
}

/** A diagram with everything in its place; the rectangle is what it covers. */
export interface PlacedGraph extends Rectangle {
  nodes: readonly PlacedNode[];
  groups: readonly PlacedGroup[];
  edges: readonly PlacedEdge[];
}

/** What lays out: ELK, in a worker of the page or in this process. */
export interface LayoutEngine {
  layout: (graph: ElkNode) => Promise<ElkNode>;
}

export const groupTitleSize = 12;
export const groupPadding = 16;
export const groupHead = 36;

const rootOptions = {
  "elk.algorithm": "layered",
  "elk.hierarchyHandling": "INCLUDE_CHILDREN",
  "elk.json.shapeCoords": "ROOT",
  "elk.json.edgeCoords": "ROOT",
  "elk.edgeRouting": "ORTHOGONAL",
  "elk.padding": "[top=24,left=24,bottom=24,right=24]",
  "elk.spacing.nodeNode": "28",
  "elk.spacing.edgeNode": "16",
  "elk.spacing.edgeEdge": "10",
  "elk.spacing.edgeLabel": "4",
  "elk.spacing.componentComponent": "32",
  "elk.layered.spacing.nodeNodeBetweenLayers": "36",
  "elk.layered.spacing.edgeNodeBetweenLayers": "16",
  "elk.layered.spacing.edgeEdgeBetweenLayers": "10",
  // The choices that keep 60 boxes with 120 labelled arrows under a second.
  "elk.layered.nodePlacement.strategy": "LINEAR_SEGMENTS",
  "elk.layered.thoroughness": "3",
};

/** From here on a diagram is laid out in seconds rather than minutes, and its arrows bear no label. */
const mostBoxes = 150;
const mostArrows = 400;

/** True where there is no room for labels: nobody could read two thousand of them. */
export const isCrowded = ({ nodes, edges }: Pick<DiagramGraph, "nodes" | "edges">) =>
  nodes.length > mostBoxes || edges.length > mostArrows;

/** Measured with 500 boxes and 2,000 arrows, which the careful choices don't finish within minutes. */
const crowdedOptions = {
  "elk.edgeRouting": "POLYLINE",
  "elk.layered.nodePlacement.strategy": "SIMPLE",
  "elk.layered.thoroughness": "1",
};

const groupOptions = (title: string) => ({
  "elk.padding": `[top=${groupHead},left=${groupPadding},bottom=${groupPadding},right=${groupPadding}]`,
  "elk.nodeSize.constraints": "MINIMUM_SIZE",
  "elk.nodeSize.minimum": `(${Math.ceil(textWidth(title, groupTitleSize)) + 2 * groupPadding}, 0)`,
});

function elkEdge({ id, from, to, label }: DiagramEdge, hasLabels: boolean): ElkExtendedEdge {
  const width = Math.max(0, ...label.map((line) => textWidth(line, labelSize)));
  const height = label.length * labelLine;
  return {
    id,
    sources: [from],
    targets: [to],
    ...(hasLabels &&
      label.length > 0 && {
        labels: [
          {
            text: label.join("\n"),
            width: Math.ceil(width) + 8,
            height: height + 4,
            layoutOptions: { "elk.edgeLabels.inline": "true" },
          },
        ],
      }),
  };
}

function elkGraph(graph: DiagramGraph): ElkNode {
  const { direction, nodes, groups, edges } = graph;
  const crowded = isCrowded(graph);
  const nodesIn = Map.groupBy(nodes, ({ group }) => group);
  const groupsIn = Map.groupBy(groups, ({ group }) => group);
  const childrenOf = (id: string | undefined): ElkNode[] => [
    ...(groupsIn.get(id) ?? []).map((group) => ({
      id: group.id,
      layoutOptions: groupOptions(group.title),
      children: childrenOf(group.id),
    })),
    ...(nodesIn.get(id) ?? []).map(({ id: nodeId, width, height }) => ({ id: nodeId, width, height })),
  ];
  return {
    id: "diagram/root",
    layoutOptions: {
      ...rootOptions,
      ...(crowded && crowdedOptions),
      "elk.direction": direction.toUpperCase(),
    },
    children: childrenOf(undefined),
    edges: edges.map((edge) => elkEdge(edge, !crowded)),
  };
}

/** Whole pixels: drawings are sharper, and files of the same design the same. */
const rectangleOf = ({ x = 0, y = 0, width = 0, height = 0 }: Partial<Rectangle>): Rectangle => ({
  x: Math.round(x),
  y: Math.round(y),
  width: Math.round(width),
  height: Math.round(height),
});

const pointOf = ({ x, y }: Point): Point => ({ x: Math.round(x), y: Math.round(y) });

function collectRectangles(node: ElkNode, found = new Map<string, Rectangle>()): Map<string, Rectangle> {
  found.set(node.id, rectangleOf(node));
  for (const child of node.children ?? []) collectRectangles(child, found);
  return found;
}

function placeEdge(edge: DiagramEdge, laidOut: ElkExtendedEdge | undefined): PlacedEdge {
  const points = (laidOut?.sections ?? []).flatMap(({ startPoint, bendPoints = [], endPoint }) => [
    startPoint,
    ...bendPoints,
    endPoint,
  ]);
  const label = laidOut?.labels?.[0];
  return { ...edge, points: points.map(pointOf), place: label ? rectangleOf(label) : null };
}

const nowhere = rectangleOf({});

/** Gives every box, frame, arrow and label its place. The same graph is laid out the same way. */
export async function layoutGraph(graph: DiagramGraph, engine: LayoutEngine): Promise<PlacedGraph> {
  const laidOut = await engine.layout(elkGraph(graph));
  const rectangles = collectRectangles(laidOut);
  const edges = new Map((laidOut.edges ?? []).map((edge) => [edge.id, edge]));
  const place = <Part extends { id: string }>(part: Part) => ({
    ...part,
    ...(rectangles.get(part.id) ?? nowhere),
  });
  return {
    ...rectangleOf({ width: laidOut.width ?? 0, height: laidOut.height ?? 0 }),
    nodes: graph.nodes.map(place),
    groups: graph.groups.map(place),
    edges: graph.edges.map((edge) => placeEdge(edge, edges.get(edge.id))),
  };
}
