/** How a box is drawn; its second line says in words what it is. */
export type NodeShape = "box" | "store" | "queue" | "person" | "external" | "system" | "environment";

/** What became of a part of a diagram between two versions of its design. */
export type PartChange = "added" | "removed" | "changed";

/**
 * One box of a diagram. The id is that of the item which it stands for, or `kind/id` where the item lies inside
 * another; sizes are pixels at full size.
 */
export interface DiagramNode {
  id: string;
  shape: NodeShape;
  /** The name, on as many lines as it takes. */
  title: readonly string[];
  /** What it is, below the name and smaller. */
  detail: readonly string[];
  group?: string | undefined;
  change?: PartChange | undefined;
  width: number;
  height: number;
}

/** A frame around boxes and other frames. */
export interface DiagramGroup {
  id: string;
  title: string;
  group?: string | undefined;
  change?: PartChange | undefined;
}

export type LineStyle = "solid" | "dashed" | "thick";

/** One arrow; relations between the same two boxes share it. */
export interface DiagramEdge {
  id: string;
  from: string;
  to: string;
  style: LineStyle;
  label: readonly string[];
  /** The ids of the relations that it stands for. */
  relations: readonly string[];
  change?: PartChange | undefined;
}

/** What the structural diagrams are: drawn from the model by `drawGraph`, laid out by `layoutGraph`. */
export interface DiagramGraph {
  direction: "right" | "down";
  nodes: readonly DiagramNode[];
  groups: readonly DiagramGroup[];
  edges: readonly DiagramEdge[];
}
