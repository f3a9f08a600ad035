"use client";

import { Pin, RotateCcw } from "lucide-react";
import { useRouter } from "next/navigation";
import { useState, useTransition } from "react";
import { Button } from "@/components/ui/button";
import { Problem } from "@/components/ui/problem";
import type { Design } from "@/lib/design/schema";
import type { StructuralKind } from "@/lib/diagram/draw-graph";
import { keepPlaces, placesOf } from "@/lib/diagram/keep-places";
import type { Places } from "@/lib/diagram/move-nodes";
import { patchDesign } from "./patch-design";

/** The thread whose design is shown and may be changed. */
export interface EditableThread {
  id: string;
  version: number;
  isWriting: boolean;
}

interface PositionControlsProps {
  design: Design;
  kind: StructuralKind;
  thread: EditableThread;
  /** Boxes that were moved since the design last kept its positions. */
  moved: Places;
  forget: () => void;
}

/** Moved boxes stay as they are in this browser; here they go into the design, or back to where they were laid. */
export function PositionControls({ design, kind, thread, moved, forget }: PositionControlsProps) {
  const router = useRouter();
  const [problem, setProblem] = useState<string | null>(null);
  const [isSaving, startSaving] = useTransition();
  const kept = placesOf(design, kind);
  const hasMoved = Object.keys(moved).length > 0;
  const hasKept = Object.keys(kept).length > 0;
  const save = (places: Places) =>
    startSaving(async () => {
      const refusal = await patchDesign(thread, keepPlaces(design, kind, places));
      setProblem(refusal);
      if (refusal !== null) return;
      router.refresh();
      forget();
    });
  if (!(hasMoved || hasKept)) return null;
  const isBusy = isSaving || thread.isWriting;
  return (
    <>
      {hasMoved && (
        <Button size="sm" disabled={isBusy} onClick={() => save({ ...kept, ...moved })}>
          <Pin aria-hidden className="size-3.5" />
          Keep positions
        </Button>
      )}
      <Button size="sm" variant="ghost" disabled={isBusy} onClick={() => (hasKept ? save({}) : forget())}>
        <RotateCcw aria-hidden className="size-3.5" />
        Lay out anew
      </Button>
      <Problem className="w-full text-sm">{problem}</Problem>
    </>
  );
}
