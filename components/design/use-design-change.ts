"use client";

import { useState, useTransition } from "react";
import { type ChangeProblem, changeDesign, type DesignChange } from "./change-design";
import type { DesignEditing } from "./design-editing";
import { madeElsewhere, type SavedVersion } from "./saved-version";

interface DesignChangeOptions extends Pick<DesignEditing, "threadId" | "onSaved"> {
  /** When a change is saved, or given up for what someone else made of the design. */
  onDone?: (saved: SavedVersion) => void;
}

/** The one way in which the page changes a design: each change a version, and a conflict something to decide. */
export function useDesignChange({ threadId, onSaved, onDone }: DesignChangeOptions) {
  const [problem, setProblem] = useState<ChangeProblem | null>(null);
  const [isSaving, startTransition] = useTransition();
  const finish = (saved: SavedVersion) => {
    setProblem(null);
    onSaved(saved);
    onDone?.(saved);
  };
  const save = (change: DesignChange, baseVersion = change.base.version) =>
    startTransition(async () => {
      const outcome = await changeDesign(threadId, change, baseVersion);
      if ("problem" in outcome) setProblem(outcome);
      else finish(outcome);
    });
  const conflict = problem?.conflict;
  return {
    problem,
    isSaving,
    save,
    refuse: setProblem,
    forgetProblem: () => setProblem(null),
    saveOnTop: () => conflict && save(conflict.change, conflict.newer.version),
    takeNewer: () => conflict && finish(madeElsewhere(conflict.newer)),
  };
}
