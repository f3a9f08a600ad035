import { Select } from "@/components/ui/select";
import { type StructuralKind, structuralKinds } from "@/lib/diagram/draw-graph";
import type { Diagram } from "@/lib/export/mermaid";

/** The kind of a diagram that is drawn as a graph; the others are sequences and states of workflows. */
export const structuralKindOf = ({ id }: Diagram): StructuralKind | undefined =>
  structuralKinds.find((kind) => kind === id);

const groups = [
  { label: "Structure", holds: (diagram: Diagram) => structuralKindOf(diagram) !== undefined },
  { label: "Workflows", holds: (diagram: Diagram) => structuralKindOf(diagram) === undefined },
];

interface DiagramPickerProps {
  diagrams: readonly Diagram[];
  picked: string;
  onPick: (id: string) => void;
}

export function DiagramPicker({ diagrams, picked, onPick }: DiagramPickerProps) {
  const shown = groups
    .map(({ label, holds }) => ({ label, options: diagrams.filter(holds) }))
    .filter(({ options }) => options.length > 0);
  return (
    <Select
      aria-label="Diagram"
      className="w-64 max-w-full"
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
