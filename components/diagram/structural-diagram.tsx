"use client";

import { Code, Download, Workflow } from "lucide-react";
import { type ReactNode, Suspense, useState } from "react";
import { useDesignEditing } from "@/components/design/design-editing";
import { CodeFrame } from "@/components/markdown/code-frame";
import { Button } from "@/components/ui/button";
import type { Design } from "@/lib/design/schema";
import type { StructuralKind } from "@/lib/diagram/draw-graph";
import { placesOf } from "@/lib/diagram/keep-places";
import type { DiagramPlace } from "@/lib/diagram/locate-item";
import type { Places } from "@/lib/diagram/move-nodes";
import type { Diagram } from "@/lib/export/mermaid";
import { downloadSvg } from "./download-svg";
import { GraphDiagram } from "./graph-diagram";
import { useMovedPlaces } from "./moved-places";
import { PositionControls } from "./position-controls";

interface StructuralDiagramProps {
  design: Design;
  diagram: Diagram;
  kind: StructuralKind;
  /** What was asked for elsewhere, where this diagram shows it. */
  marked: DiagramPlace | undefined;
  onOpenItem: ((item: string) => void) | undefined;
  picker: ReactNode;
}

interface ActionsProps extends Pick<StructuralDiagramProps, "design" | "diagram" | "kind"> {
  places: Places;
  showsSource: boolean;
  onToggleSource: () => void;
}

function Actions({ design, diagram, kind, places, showsSource, onToggleSource }: ActionsProps) {
  const [problem, setProblem] = useState<string | null>(null);
  const Icon = showsSource ? Workflow : Code;
  const download = () => downloadSvg({ design, kind, places, title: diagram.title }).then(setProblem);
  return (
    <>
      <Button size="sm" onClick={onToggleSource}>
        <Icon aria-hidden className="size-3.5" />
        {showsSource ? "Show diagram" : "Show source"}
      </Button>
      <Button size="sm" onClick={() => void download()}>
        <Download aria-hidden className="size-3.5" />
        Download SVG
      </Button>
      {problem && (
        <p role="alert" className="text-danger w-full text-sm">
          {problem}
        </p>
      )}
    </>
  );
}

/** One structural diagram with what can be done with it. Boxes can be moved where the thread may be changed. */
export function StructuralDiagram(props: StructuralDiagramProps) {
  const { design, diagram, kind, marked, onOpenItem, picker } = props;
  const editing = useDesignEditing();
  const [showsSource, setShowsSource] = useState(false);
  const { places: moved, move, forget } = useMovedPlaces(editing?.threadId ?? "", kind);
  const places = { ...placesOf(design, kind), ...moved };
  return (
    <div className="flex h-full flex-col gap-3 py-4">
      <div className="flex flex-wrap items-center gap-2">
        {picker}
        <Actions
          design={design}
          diagram={diagram}
          kind={kind}
          places={places}
          showsSource={showsSource}
          onToggleSource={() => setShowsSource(!showsSource)}
        />
        {editing && <PositionControls editing={editing} kind={kind} moved={moved} forget={forget} />}
      </div>
      {showsSource ? (
        <div className="min-h-0 flex-1 overflow-y-auto">
          <CodeFrame language="mermaid" code={diagram.text} />
        </div>
      ) : (
        <div className="bg-surface min-h-0 flex-1 overflow-hidden rounded-lg border">
          <Suspense fallback={<p className="text-faint p-5 text-sm">Laying out {diagram.title}…</p>}>
            <GraphDiagram
              key={kind}
              kind={kind}
              design={design}
              source={diagram.text}
              places={places}
              marked={marked}
              onMove={editing ? move : undefined}
              onOpenItem={onOpenItem}
              label={`Diagram: ${diagram.title}`}
            />
          </Suspense>
        </div>
      )}
    </div>
  );
}
