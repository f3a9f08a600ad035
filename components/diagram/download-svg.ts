import { readColorScheme } from "@/components/account/color-scheme";
import type { Design } from "@/lib/design/schema";
import { drawGraph, type StructuralKind } from "@/lib/diagram/draw-graph";
import { moveNodes, type Places } from "@/lib/diagram/move-nodes";
import { writeSvg } from "@/lib/diagram/write-svg";
import { fileName } from "@/lib/export/file-name";
import { placeDiagram } from "./place-diagram";

function saveFile(name: string, text: string, type: string): void {
  const address = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}

interface SvgRequest {
  design: Design;
  kind: StructuralKind;
  places: Places;
  title: string;
}

/** Saves a diagram as it stands on the page, in the page's colours. The reason comes back when it can't be. */
export async function downloadSvg({ design, kind, places, title }: SvgRequest): Promise<string | null> {
  const placement = await placeDiagram(drawGraph(design, kind));
  if (!placement.placed) return placement.reason;
  const svg = writeSvg(moveNodes(placement.graph, places), { title, theme: readColorScheme() });
  saveFile(fileName(`${design.title ?? "design"} ${title}`, ".svg"), svg, "image/svg+xml");
  return null;
}
