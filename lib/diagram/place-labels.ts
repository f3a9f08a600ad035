import type { PlacedEdge, Point, Rectangle } from "./layout-graph";

/** From the middle of a way outwards, as shares of its length. */
const shares = [0.5, 0.4, 0.6, 0.3, 0.7, 0.22, 0.78, 0.15, 0.85];
const besides = [0, 1, -1, 2, -2, 3, -3];

export const overlaps = (a: Rectangle, b: Rectangle): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

/** The point at a share of the way's length. */
function pointAt(points: readonly Point[], share: number): Point {
  const lengths = points.slice(1).map((point, index) => {
    const before = points[index] ?? point;
    return Math.hypot(point.x - before.x, point.y - before.y);
  });
  let left = lengths.reduce((sum, length) => sum + length, 0) * share;
  for (const [index, length] of lengths.entries()) {
    const [from, to] = [points[index], points[index + 1]];
    if (from && to && (left <= length || index === lengths.length - 1)) {
      const part = length === 0 ? 0 : left / length;
      return { x: from.x + (to.x - from.x) * part, y: from.y + (to.y - from.y) * part };
    }
    left -= length;
  }
  return points[0] ?? { x: 0, y: 0 };
}

function findRoom(points: readonly Point[], label: Rectangle, taken: readonly Rectangle[]): Rectangle {
  const candidates = besides.flatMap((beside) =>
    shares.map((share) => {
      const { x, y } = pointAt(points, share);
      const down = beside * (label.height + 4);
      return { ...label, x: Math.round(x - label.width / 2), y: Math.round(y - label.height / 2 + down) };
    }),
  );
  const isFree = (place: Rectangle) => !taken.some((other) => overlaps(place, other));
  return candidates.find(isFree) ?? candidates[0] ?? label;
}

/** A label in the middle of its way. */
export const centreLabel = (points: readonly Point[], label: Rectangle): Rectangle =>
  findRoom(points, label, []);

/**
 * Labels that lie on boxes or on each other find room along their way; the others stay. Where there is no room at
 * all a label stands in the middle.
 */
export function clearLabels(edges: readonly PlacedEdge[], boxes: readonly Rectangle[]): PlacedEdge[] {
  const taken: Rectangle[] = [...boxes];
  return edges.map((edge) => {
    const { place, points } = edge;
    if (!place || points.length === 0) return edge;
    const isFree = !taken.some((other) => overlaps(place, other));
    const found = isFree ? place : findRoom(points, place, taken);
    taken.push(found);
    return { ...edge, place: found };
  });
}
