import type { NodeShape } from "./graph";
import type { Point } from "./layout-graph";

const corner = 6;
const lid = 8;
const headLength = 8;
const headWidth = 7;

const round = (value: number) => Math.round(value * 10) / 10;
const at = ({ x, y }: Point) => `${round(x)} ${round(y)}`;

function box(width: number, height: number, radius: number): string {
  const [w, h, r] = [width, height, Math.min(radius, width / 2, height / 2)];
  return `M${r} 0H${w - r}A${r} ${r} 0 0 1 ${w} ${r}V${h - r}A${r} ${r} 0 0 1 ${w - r} ${h}H${r}A${r} ${r} 0 0 1 0 ${h - r}V${r}A${r} ${r} 0 0 1 ${r} 0Z`;
}

function store(width: number, height: number): string {
  const rim = `A${width / 2} ${lid} 0 0 0`;
  return `M0 ${lid}V${height - lid}${rim} ${width} ${height - lid}V${lid}${rim} 0 ${lid}Z`;
}

const storeLid = (width: number) =>
  `M0 ${lid}A${width / 2} ${lid} 0 0 1 ${width} ${lid}A${width / 2} ${lid} 0 0 1 0 ${lid}Z`;

interface ShapePaths {
  outline: string;
  /** Lines inside: the lid of a store, the bars of a queue. */
  detail: string;
}

/** A box as SVG path data, from its own upper left corner. */
export function drawShape(shape: NodeShape, width: number, height: number): ShapePaths {
  if (shape === "store") return { outline: store(width, height), detail: storeLid(width) };
  if (shape === "person") return { outline: box(width, height, height / 2), detail: "" };
  const outline = box(width, height, shape === "external" ? 2 : 8);
  const bars = `M6 0V${height}M${width - 6} 0V${height}`;
  const inner = `M5 4H${width - 5}V${height - 4}H5Z`;
  return { outline, detail: { queue: bars, environment: inner }[String(shape)] ?? "" };
}

const distance = (a: Point, b: Point) => Math.hypot(b.x - a.x, b.y - a.y);

function towards(from: Point, to: Point, length: number): Point {
  const whole = distance(from, to);
  if (whole === 0) return from;
  const share = Math.min(length / whole, 1);
  return { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share };
}

/** A way over points as SVG path data, its corners rounded. */
export function drawWay(points: readonly Point[]): string {
  return points
    .map((point, index) => {
      const [before, after] = [points[index - 1], points[index + 1]];
      if (!before) return `M${at(point)}`;
      if (!after) return `L${at(point)}`;
      const radius = Math.min(corner, distance(before, point) / 2, distance(point, after) / 2);
      return `L${at(towards(point, before, radius))}Q${at(point)} ${at(towards(point, after, radius))}`;
    })
    .join("");
}

/** The head of an arrow at the end of a way, as SVG path data. */
export function drawHead(points: readonly Point[]): string {
  const [before, end] = points.slice(-2);
  if (!before || !end || distance(before, end) === 0) return "";
  const base = towards(end, before, headLength);
  const share = headWidth / 2 / Math.max(distance(end, base), 1);
  const [dx, dy] = [(end.y - base.y) * share, (end.x - base.x) * share];
  return `M${at(end)}L${at({ x: base.x + dx, y: base.y - dy })}L${at({ x: base.x - dx, y: base.y + dy })}Z`;
}
