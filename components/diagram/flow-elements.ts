import { type Edge, type Node, Position } from "@xyflow/react";
import type { DiagramGroup, DiagramNode } from "@/lib/diagram/graph";
import type { PlacedEdge, PlacedGraph, Rectangle } from "@/lib/diagram/layout-graph";

export type BoxNode = Node<{ box: DiagramNode; isFaded: boolean }, "box">;
export type FrameNode = Node<{ frame: DiagramGroup }, "frame">;
export type FlowNode = BoxNode | FrameNode;
export type WayEdge = Edge<{ way: PlacedEdge; tone: "usual" | "lit" | "faded" }, "way">;

interface Shown {
  graph: PlacedGraph;
  /** The id of the selected box. */
  selected: string | null;
  /** The relation whose arrow was asked for, lit while no box is selected. */
  relation?: string | undefined;
  canMove: boolean;
}

/** Boxes that are selected, or one arrow away from the selected one. */
function findNear({ graph, selected }: Shown): ReadonlySet<string> {
  if (selected === null || !graph.nodes.some(({ id }) => id === selected))
    return new Set(graph.nodes.map(({ id }) => id));
  const ends = graph.edges.filter(({ from, to }) => from === selected || to === selected);
  return new Set([selected, ...ends.flatMap(({ from, to }) => [from, to])]);
}

/** Known beforehand, so that arrows reach boxes that aren't on the screen and were never measured. */
const fixedSize = ({ width, height }: Rectangle) => ({
  width,
  height,
  measured: { width, height },
  handles: [
    { type: "target" as const, position: Position.Top, x: width / 2, y: 0, width: 1, height: 1 },
    { type: "source" as const, position: Position.Bottom, x: width / 2, y: height, width: 1, height: 1 },
  ],
});

export function listFlowNodes(shown: Shown): FlowNode[] {
  const { graph, selected, canMove } = shown;
  const near = findNear(shown);
  const frames = graph.groups.map(
    (frame): FrameNode => ({
      id: frame.id,
      type: "frame",
      position: { x: frame.x, y: frame.y },
      ...fixedSize(frame),
      data: { frame },
      selected: selected === frame.id,
      draggable: false,
      zIndex: -1,
      ariaLabel: [`Boundary ${frame.title}`, frame.change].filter(Boolean).join(", "),
    }),
  );
  const boxes = graph.nodes.map(
    (box): BoxNode => ({
      id: box.id,
      type: "box",
      position: { x: box.x, y: box.y },
      ...fixedSize(box),
      data: { box, isFaded: !near.has(box.id) },
      selected: selected === box.id,
      draggable: canMove,
      ariaLabel: [box.title.join(" "), ...box.detail, box.change].filter(Boolean).join(", "),
    }),
  );
  return [...frames, ...boxes];
}

function toneOf({ from, to, relations }: PlacedEdge, { graph, selected, relation }: Shown) {
  if (selected === null && relation !== undefined && relations.includes(relation)) return "lit";
  if (from === selected || to === selected) return "lit";
  return selected !== null && graph.nodes.some(({ id }) => id === selected) ? "faded" : "usual";
}

export const listFlowEdges = (shown: Shown): WayEdge[] =>
  shown.graph.edges.map((way) => ({
    id: way.id,
    type: "way",
    source: way.from,
    target: way.to,
    data: { way, tone: toneOf(way, shown) },
    focusable: false,
    selectable: false,
  }));
