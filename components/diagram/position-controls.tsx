"use client";

import { Pin, RotateCcw } from "lucide-react";
import { ChangeAlert } from "@/components/design/change-alert";
import { patchChange } from "@/components/design/change-design";
import type { DesignEditing } from "@/components/design/design-editing";
import { useDesignChange } from "@/components/design/use-design-change";
import { Button } from "@/components/ui/button";
import type { StructuralKind } from "@/lib/diagram/draw-graph";
import { keepPlaces, placesOf } from "@/lib/diagram/keep-places";
import type { Places } from "@/lib/diagram/move-nodes";

interface PositionControlsProps {
  editing: DesignEditing;
  kind: StructuralKind;
  /** Boxes that were moved since the design last kept its positions. */
  moved: Places;
  forget: () => void;
}

/** Moved boxes stay as they are in this browser; here they go into the design, or back to where they were laid. */
export function PositionControls({ editing, kind, moved, forget }: PositionControlsProps) {
  const { settled, isWriting } = editing;
  const { save, isSaving, ...alert } = useDesignChange({ ...editing, onDone: forget });
  const kept = placesOf(settled.design, kind);
  const hasMoved = Object.keys(moved).length > 0;
  const hasKept = Object.keys(kept).length > 0;
  const keep = (places: Places) => save(patchChange(settled, keepPlaces(settled.design, kind, places)));
  if (!(hasMoved || hasKept)) return null;
  const isBusy = isSaving || isWriting;
  return (
    <>
      {hasMoved && (
        <Button size="sm" disabled={isBusy} onClick={() => keep({ ...kept, ...moved })}>
          <Pin aria-hidden className="size-3.5" />
          Keep positions
        </Button>
      )}
      <Button size="sm" variant="ghost" disabled={isBusy} onClick={() => (hasKept ? keep({}) : forget())}>
        <RotateCcw aria-hidden className="size-3.5" />
        Lay out anew
      </Button>
      <ChangeAlert {...alert} />
    </>
  );
}
