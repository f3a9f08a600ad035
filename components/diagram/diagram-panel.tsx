"use client";

import { Suspense, useDeferredValue, useMemo, useState } from "react";
import { useDesignTabs } from "@/components/design/design-tabs";
import MermaidDiagram from "@/components/markdown/mermaid-diagram";
import type { Design } from "@/lib/design/schema";
import { locateItem } from "@/lib/diagram/locate-item";
import { listDiagrams } from "@/lib/export/mermaid";
import { DiagramPicker, structuralKindOf } from "./diagram-picker";
import { StructuralDiagram } from "./structural-diagram";

interface DiagramPanelProps {
  design: Design;
  /** Before a link leads to an item of the document. */
  onOpenItem?: (item: string) => void;
}

/** The diagrams of a design, one at a time; a picked diagram that is gone gives way to the first. */
// biome-ignore lint/style/noDefaultExport: React.lazy takes a default export
export default function DiagramPanel({ design: latest, onOpenItem }: DiagramPanelProps) {
  const design = useDeferredValue(latest);
  const diagrams = useMemo(() => listDiagrams(design), [design]);
  const markedItem = useDesignTabs()?.markedItem ?? null;
  const place = markedItem === null ? undefined : locateItem(design, markedItem);
  const [picked, setPicked] = useState(place?.diagram ?? "components");
  const diagram = diagrams.find(({ id }) => id === picked) ?? diagrams[0];
  if (!diagram)
    return (
      <p className="text-faint py-7 text-sm">
        Diagrams are drawn from components, data, workflows and delivery. There are none yet.
      </p>
    );
  const kind = structuralKindOf(diagram);
  const picker = <DiagramPicker diagrams={diagrams} picked={diagram.id} onPick={setPicked} />;
  if (kind)
    return (
      <StructuralDiagram
        design={design}
        diagram={diagram}
        kind={kind}
        marked={place?.diagram === diagram.id ? place : undefined}
        onOpenItem={onOpenItem}
        picker={picker}
      />
    );
  return (
    <div className="flex h-full flex-col gap-3 py-4">
      <div>{picker}</div>
      <div className="min-h-0 flex-1 overflow-y-auto">
        <Suspense fallback={<p className="text-faint py-5 text-sm">Drawing {diagram.title}…</p>}>
          <MermaidDiagram source={diagram.text} />
        </Suspense>
      </div>
    </div>
  );
}
