import type { PlacedEdge, PlacedGraph, Point, Rectangle } from "./layout-graph";
import { surround } from "./surround";

/** How a diagram lies in its window: enlarged, and then moved by so many pixels of the window. */
export interface View extends Point {
  zoom: number;
}

export type Size = Pick<Rectangle, "width" | "height">;

/** Between a diagram and the edge of its window. */
const margin = 20;
/** Below this the names in boxes can't be read. */
const leastReadable = 0.6;
/** How large a diagram is drawn that doesn't fit. */
const comfortable = 0.8;

interface Part extends Rectangle {
  id: string;
}

const pointLike = (point: Point): Rectangle => ({ ...point, width: 0, height: 0 });

const coverOf = ({ id, points, place }: PlacedEdge): Part => ({
  id,
  ...surround([...points.map(pointLike), ...(place ? [place] : [])]),
});

function listParts({ nodes, groups, edges }: PlacedGraph): Part[] {
  return [...nodes, ...groups, ...edges.filter(({ points }) => points.length > 0).map(coverOf)];
}

/** The box where a reader begins: arrows only leave it, and it is nearest to the side that the diagram comes from. */
function findFirst(parts: readonly Part[], { nodes, edges }: PlacedGraph, area: Rectangle): Rectangle {
  const axis = area.width >= area.height ? "x" : "y";
  const boxes = parts.filter(({ id }) => nodes.some((node) => node.id === id));
  const starts = boxes.filter(
    ({ id }) => edges.some(({ from }) => from === id) && edges.every(({ to }) => to !== id),
  );
  const [candidates = parts] = [starts, boxes].filter((some) => some.length > 0);
  return candidates.toSorted((a, b) => a[axis] - b[axis])[0] ?? area;
}

interface Stretch {
  start: number;
  length: number;
  /** What should be in the middle. */
  middle: number;
}

/** Where a stretch begins in its window: in the middle if there is room, and never with more room than it needs. */
function placeAlong({ start, length, middle }: Stretch, window: number, zoom: number): number {
  const room = window - length * zoom;
  if (room >= 2 * margin) return room / 2 - start * zoom;
  const [first, last] = [margin - start * zoom, room - margin - start * zoom];
  return Math.min(first, Math.max(last, window / 2 - middle * zoom));
}

/**
 * How a diagram comes up: whole, if it can be read so; if not, large enough to be read, from where it begins. The same
 * holds for some of its parts, where their ids are given.
 */
export function openingView(graph: PlacedGraph, window: Size, wanted: readonly string[] = []): View {
  const all = listParts(graph);
  const named = all.filter(({ id }) => wanted.includes(id));
  const parts = named.length > 0 ? named : all;
  if (parts.length === 0) return { x: 0, y: 0, zoom: 1 };
  const area = surround(parts);
  const fitted = Math.min(
    (window.width - 2 * margin) / area.width,
    (window.height - 2 * margin) / area.height,
    1,
  );
  const zoom = fitted < leastReadable ? comfortable : fitted;
  const first = findFirst(parts, graph, area);
  const along = { start: area.x, length: area.width, middle: first.x + first.width / 2 };
  const down = { start: area.y, length: area.height, middle: first.y + first.height / 2 };
  return {
    x: placeAlong(along, window.width, zoom),
    y: placeAlong(down, window.height, zoom),
    zoom,
  };
}
