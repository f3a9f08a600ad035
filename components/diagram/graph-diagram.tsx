"use client";

import { use } from "react";
import { MermaidDiagram } from "@/components/markdown/mermaid-diagram";
import { drawGraph, type StructuralKind } from "@/lib/diagram/draw-graph";
import { DiagramBoundary } from "./diagram-boundary";
import { GraphView, type GraphViewProps } from "./graph-view";
import { placeDiagram } from "./place-diagram";

/** What can't be laid out is still drawn, by Mermaid, and the reason is said. */
function Fallback({ reason, source }: { reason: string; source: string }) {
  return (
    <div className="flex flex-col gap-3 overflow-y-auto p-5">
      <p className="border-warning/30 bg-warning-tint rounded-lg border px-3 py-2 text-sm">
        The interactive diagram isn't available here: {reason}
      </p>
      <MermaidDiagram source={source} />
    </div>
  );
}

interface GraphDiagramProps extends Omit<GraphViewProps, "graph"> {
  kind: StructuralKind;
  /** The same diagram as Mermaid text. */
  source: string;
}

function Placed({ kind, source, ...view }: GraphDiagramProps) {
  const placement = use(placeDiagram(drawGraph(view.design, kind)));
  if (!placement.placed) return <Fallback reason={placement.reason} source={source} />;
  return <GraphView {...view} graph={placement.graph} />;
}

/** A structural diagram, laid out in a worker and then interactive. */
export function GraphDiagram(props: GraphDiagramProps) {
  return (
    <DiagramBoundary fallback={(reason) => <Fallback reason={reason} source={props.source} />}>
      <Placed {...props} />
    </DiagramBoundary>
  );
}
