import { drawHead, drawShape, drawWay } from "./draw-paths";
import type { LineStyle } from "./graph";
import {
  groupTitleSize,
  type PlacedEdge,
  type PlacedGraph,
  type PlacedGroup,
  type PlacedNode,
} from "./layout-graph";
import { detailLine, detailSize, shapeInsets, titleLine, titleSize } from "./make-node";
import { textWidth } from "./measure-text";
import { labelLine, labelSize } from "./merge-edges";

export type SvgTheme = "light" | "dark";

/** A file has no tokens of the page, so they stand here as hex. */
const palettes = {
  light: {
    page: "#ffffff",
    frame: "#f5f7fa",
    node: "#ffffff",
    border: "#8a93a5",
    ink: "#1d2330",
    soft: "#4b5465",
  },
  dark: {
    page: "#1a1d22",
    frame: "#20242a",
    node: "#2a2f37",
    border: "#6d7686",
    ink: "#e6e9ee",
    soft: "#b4bcc8",
  },
};
type Palette = (typeof palettes)[SvgTheme];

const fontFamily = "system-ui, -apple-system, 'Segoe UI', Helvetica, Arial, sans-serif";

const dashes: Record<LineStyle, string> = {
  solid: "",
  dashed: ' stroke-dasharray="5 4"',
  thick: ' stroke-width="2.5"',
};

/** XML 1.0 knows no control characters, not even as entities, and not these two. */
const unwritable = /(?![\t\n\r])\p{Cc}|[\ufffe\uffff]/gu;
const entities: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

const escapeText = (text: string) =>
  text
    .toWellFormed()
    .replace(unwritable, "")
    .replace(/[&<>"]/g, (character) => entities[character] ?? character);

interface TextLine {
  text: string;
  x: number;
  y: number;
  size: number;
  fill: string;
  weight?: number;
  anchor?: "start" | "middle";
}

const writeText = ({ text, x, y, size, fill, weight = 400, anchor = "middle" }: TextLine) =>
  `<text x="${x}" y="${y}" font-size="${size}" font-weight="${weight}" fill="${fill}" text-anchor="${anchor}">${escapeText(text)}</text>`;

const writeFrame = ({ x, y, width, height }: PlacedGroup, { frame, border }: Palette) =>
  `<rect x="${x}" y="${y}" width="${width}" height="${height}" rx="10" fill="${frame}" stroke="${border}" stroke-opacity="0.6" stroke-dasharray="2 3"/>`;

/** Written after the arrows, on a ground of its own, so that no arrow crosses it out. */
function writeFrameTitle({ title, x, y }: PlacedGroup, { frame, soft }: Palette): string {
  const width = Math.ceil(textWidth(title, groupTitleSize)) + 8;
  return [
    `<rect x="${x + 12}" y="${y + 8}" width="${width}" height="20" rx="3" fill="${frame}"/>`,
    writeText({
      text: title,
      x: x + 16,
      y: y + 22,
      size: groupTitleSize,
      fill: soft,
      weight: 600,
      anchor: "start",
    }),
  ].join("");
}

function writeNode(node: PlacedNode, { node: fill, border, ink, soft }: Palette): string {
  const { shape, x, y, width, height, title, detail } = node;
  const { outline, detail: lines } = drawShape(shape, width, height);
  const middle = Math.round(width / 2);
  const top = 12 + 2 * shapeInsets[shape].top - (shape === "store" ? 4 : shapeInsets[shape].top);
  const stroke = `stroke="${border}" stroke-width="${shape === "system" ? 2 : 1.2}"`;
  return [
    `<g transform="translate(${x} ${y})">`,
    `<path d="${outline}" fill="${fill}" ${stroke}${shape === "external" ? dashes.dashed : ""}/>`,
    lines ? `<path d="${lines}" fill="none" ${stroke}/>` : "",
    ...title.map((text, index) =>
      writeText({
        text,
        x: middle,
        y: top + index * titleLine + 13,
        size: titleSize,
        fill: ink,
        weight: 600,
      }),
    ),
    ...detail.map((text, index) => {
      const from = top + title.length * titleLine;
      return writeText({ text, x: middle, y: from + index * detailLine + 11, size: detailSize, fill: soft });
    }),
    "</g>",
  ].join("");
}

function writeWay({ points, style }: PlacedEdge, { soft }: Palette): string {
  return `<path d="${drawWay(points)}" fill="none" stroke="${soft}"${dashes[style]}/><path d="${drawHead(points)}" fill="${soft}"/>`;
}

function writeLabel({ label, place }: PlacedEdge, { page, ink }: Palette): string {
  if (!place) return "";
  const { x, y, width, height } = place;
  const middle = Math.round(x + width / 2);
  return [
    `<rect x="${x}" y="${y}" width="${width}" height="${height}" rx="3" fill="${page}"/>`,
    ...label.map((text, index) =>
      writeText({ text, x: middle, y: y + 2 + index * labelLine + 11, size: labelSize, fill: ink }),
    ),
  ].join("");
}

/** A diagram in its places as an SVG file. The same diagram gives the same bytes. */
export function writeSvg(graph: PlacedGraph, { title, theme }: { title: string; theme: SvgTheme }): string {
  const palette = palettes[theme];
  const { x, y, width, height, nodes, groups, edges } = graph;
  return `${[
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="${x} ${y} ${width} ${height}" font-family="${fontFamily}" role="img">`,
    `<title>${escapeText(title)}</title>`,
    `<rect x="${x}" y="${y}" width="${width}" height="${height}" fill="${palette.page}"/>`,
    ...groups.map((group) => writeFrame(group, palette)),
    ...edges.map((edge) => writeWay(edge, palette)),
    ...groups.map((group) => writeFrameTitle(group, palette)),
    ...nodes.map((node) => writeNode(node, palette)),
    ...edges.map((edge) => writeLabel(edge, palette)).filter(Boolean),
    "</svg>",
  ].join("\n")}\n`;
}
