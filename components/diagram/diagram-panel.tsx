"use client";

import { Suspense, useDeferredValue, useMemo, useState } from "react";
import MermaidDiagram from "@/components/markdown/mermaid-diagram";
import { Select } from "@/components/ui/select";
import type { Design } from "@/lib/design/schema";
import { type Diagram, listDiagrams } from "@/lib/export/mermaid";

const isBehaviour = ({ id }: Diagram) => /^(sequence|states)-/.test(id);

const groups = [
  { label: "Structure", holds: (diagram: Diagram) => !isBehaviour(diagram) },
  { label: "Workflows", holds: isBehaviour },
];

interface DiagramPickerProps {
  diagrams: readonly Diagram[];
  picked: string;
  onPick: (id: string) => void;
}

function DiagramPicker({ diagrams, picked, onPick }: DiagramPickerProps) {
  const shown = groups
    .map(({ label, holds }) => ({ label, options: diagrams.filter(holds) }))
    .filter(({ options }) => options.length > 0);
  return (
    <Select
      aria-label="Diagram"
      className="w-72 max-w-full"
      value={picked}
      onChange={(event) => onPick(event.currentTarget.value)}
    >
      {shown.map(({ label, options }) => (
        <optgroup key={label} label={label}>
          {options.map(({ id, title }) => (
            <option key={id} value={id}>
              {title}
            </option>
          ))}
        </optgroup>
      ))}
    </Select>
  );
}

/** The diagrams of a design, one at a time; a picked diagram that is gone gives way to the first. */
// biome-ignore lint/style/noDefaultExport: React.lazy takes a default export
export default function DiagramPanel({ design }: { design: Design }) {
  const drawn = useDeferredValue(design);
  const diagrams = useMemo(() => listDiagrams(drawn), [drawn]);
  const [picked, setPicked] = useState("components");
  const diagram = diagrams.find(({ id }) => id === picked) ?? diagrams[0];
  if (!diagram)
    return (
      <p className="text-faint py-7 text-sm">
        Diagrams are drawn from components, data, workflows and delivery. There are none yet.
      </p>
    );
  return (
    <div className="flex flex-col gap-4 py-5">
      <DiagramPicker diagrams={diagrams} picked={diagram.id} onPick={setPicked} />
      <Suspense fallback={<p className="text-faint py-7 text-sm">Drawing {diagram.title}…</p>}>
        <MermaidDiagram source={diagram.text} />
      </Suspense>
    </div>
  );
}
