import type { DiagramNode, NodeShape } from "./graph";
import { textWidth, wrapText } from "./measure-text";

export const titleSize = 13;
export const detailSize = 11;
export const titleLine = 17;
export const detailLine = 15;

const padding = 12;
const narrowest = 116;
const widestText = 168;

/** Room that a shape takes for itself: the lid of a store, the bars and the round ends. */
export const shapeInsets: Record<NodeShape, { top: number; side: number }> = {
  box: { top: 0, side: 0 },
  store: { top: 10, side: 0 },
  queue: { top: 0, side: 8 },
  person: { top: 0, side: 8 },
  external: { top: 0, side: 0 },
  system: { top: 8, side: 12 },
  environment: { top: 4, side: 4 },
};

interface NodeText {
  id: string;
  shape: NodeShape;
  title: string;
  /** Each begins on a line of its own. */
  detail: readonly string[];
  group?: string | undefined;
}

/** A box of the size that its text takes. */
export function makeNode({ id, shape, title, detail, group }: NodeText): DiagramNode {
  const titleLines = wrapText(title, { maxWidth: widestText, fontSize: titleSize, maxLines: 3 });
  const detailLines = detail.flatMap((text) =>
    wrapText(text, { maxWidth: widestText, fontSize: detailSize, maxLines: 2 }),
  );
  const widest = Math.max(
    ...titleLines.map((line) => textWidth(line, titleSize)),
    ...detailLines.map((line) => textWidth(line, detailSize)),
  );
  const { top, side } = shapeInsets[shape];
  const height = titleLines.length * titleLine + detailLines.length * detailLine;
  return {
    id,
    shape,
    title: titleLines,
    detail: detailLines,
    group,
    width: Math.ceil(Math.max(narrowest, widest + 2 * padding)) + 2 * side,
    height: height + 2 * padding + 2 * top,
  };
}

const shapes: Record<string, NodeShape> = {
  person: "person",
  client: "person",
  database: "store",
  cache: "store",
  "object-store": "store",
  search: "store",
  "artifact-store": "store",
  broker: "queue",
  external: "external",
  environment: "environment",
};

/** The shape for a kind of component. */
export const shapeOf = (kind: string): NodeShape => shapes[kind] ?? "box";
