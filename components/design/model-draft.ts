import { useState, useTransition } from "react";
import { diffDesigns } from "@/lib/design/diff-designs";
import { patchFromDiff } from "@/lib/design/patch-from-diff";
import { summarizePatch } from "@/lib/design/summarize-patch";
import { parseDesign, stringifyDesign } from "@/lib/design/yaml";
import type { VersionedDesign } from "./derive-design";
import { loadDesign, saveDesign } from "./design-client";
import { madeElsewhere, type SavedVersion } from "./saved-version";

/** A text that is being edited, and the version that it was made of. */
export interface ModelDraft {
  base: VersionedDesign;
  text: string;
}

interface ModelProblem {
  problem: string;
  errors: { path: string; problem: string; line?: number }[];
  /** What the design has become meanwhile, where that is what stands in the way. */
  newer?: VersionedDesign;
}

interface ModelDraftOptions {
  threadId: string;
  /** The design as it is saved; what is only arriving can't be edited. */
  settled: VersionedDesign;
  draft: ModelDraft | null;
  keepDraft: (draft: ModelDraft | null) => void;
  onSaved: (saved: SavedVersion) => void;
}

async function save(
  threadId: string,
  { base, text }: ModelDraft,
  baseVersion: number,
): Promise<SavedVersion | ModelProblem> {
  const read = parseDesign(text);
  if (!read.accepted) return { problem: "The model has errors, so it wasn't saved.", errors: read.errors };
  const patch = patchFromDiff(diffDesigns(base.design, read.design));
  const answer = await saveDesign(threadId, patch, baseVersion);
  if (answer.kind === "done") {
    const { version, design } = answer;
    return { version, design, summary: summarizePatch(base.design, patch), author: "user" };
  }
  const { kind, problem } = answer;
  if (kind === "failed") return { problem, errors: answer.errors };
  const newer = await loadDesign(threadId);
  return { problem, errors: [], ...(newer.kind === "done" && { newer }) };
}

/** A draft of the model and what can be done with it; it outlives the editor, which comes and goes with its tab. */
export function useModelDraft({ threadId, settled, draft, keepDraft, onSaved }: ModelDraftOptions) {
  const [problem, setProblem] = useState<ModelProblem | null>(null);
  const [isSaving, startTransition] = useTransition();
  const [resets, setResets] = useState(0);
  const base = draft?.base ?? settled;
  const forget = () => {
    keepDraft(null);
    setProblem(null);
    setResets(resets + 1);
  };
  return {
    text: draft?.text ?? stringifyDesign(settled.design),
    /** Another key is another editor. */
    key: `${base.version} ${resets}`,
    problem,
    isSaving,
    change: (text: string) => keepDraft({ base, text }),
    discard: forget,
    save: (baseVersion = base.version) =>
      draft &&
      startTransition(async () => {
        const outcome = await save(threadId, draft, baseVersion);
        if ("problem" in outcome) return setProblem(outcome);
        onSaved(outcome);
        forget();
      }),
    take: (newer: VersionedDesign) => {
      onSaved(madeElsewhere(newer));
      forget();
    },
  };
}
