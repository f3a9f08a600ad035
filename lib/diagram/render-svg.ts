import { orderDesign } from "@/lib/design/canonical";
import type { Design } from "@/lib/design/schema";
import { drawGraph, type StructuralKind } from "./draw-graph";
import type { DiagramGraph } from "./graph";
import { placesOf } from "./keep-places";
import { type LayoutEngine, layoutGraph, type PlacedGraph } from "./layout-graph";
import { moveNodes } from "./move-nodes";
import { writeSvg } from "./write-svg";

/** The layout holds up all else in its process, so larger diagrams are drawn in the page's worker only. */
export const largestDrawing = { boxes: 100, arrows: 200 };

let engine: Promise<LayoutEngine> | undefined;

/** ELK is large and seldom needed: it is loaded by the first diagram. */
async function loadEngine(): Promise<LayoutEngine> {
  const { default: Elk } = await import("elkjs/lib/elk.bundled.js");
  return new Elk();
}

const mostKept = 24;
const kept = new Map<string, Promise<PlacedGraph | null>>();

/** What ELK can't lay out has no picture; its Mermaid text is there all the same. */
async function place(graph: DiagramGraph): Promise<PlacedGraph | null> {
  engine ??= loadEngine();
  const elk = await engine;
  return layoutGraph(graph, elk).catch(() => null);
}

/** The latest layouts stay: a shared design is downloaded more often than it changes. */
function placeOnce(graph: DiagramGraph): Promise<PlacedGraph | null> {
  const key = JSON.stringify(graph);
  const placed = kept.get(key) ?? place(graph);
  kept.delete(key);
  kept.set(key, placed);
  for (const oldest of [...kept.keys()].slice(0, -mostKept)) kept.delete(oldest);
  return placed;
}

/**
 * A structural diagram as an SVG file, its boxes where the design keeps them; null when it has more boxes or arrows
 * than are drawn here. The same design gives the same bytes.
 */
export async function renderSvg(
  design: Design,
  { kind, title }: { kind: StructuralKind; title: string },
): Promise<string | null> {
  const ordered = orderDesign(design);
  const graph = drawGraph(ordered, kind);
  if (graph.nodes.length > largestDrawing.boxes || graph.edges.length > largestDrawing.arrows) return null;
  const placed = await placeOnce(graph);
  return placed && writeSvg(moveNodes(placed, placesOf(ordered, kind)), { title, theme: "light" });
}
