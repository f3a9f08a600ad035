import { useState } from "react";
import { diffDesigns } from "@/lib/design/diff-designs";
import { patchFromDiff } from "@/lib/design/patch-from-diff";
import { parseDesign, stringifyDesign } from "@/lib/design/yaml";
import { patchChange } from "./change-design";
import type { VersionedDesign } from "./derive-design";
import type { DesignEditing } from "./design-editing";
import { useDesignChange } from "./use-design-change";

/** A text that is being edited, and the version that it was made of. */
export interface ModelDraft {
  base: VersionedDesign;
  text: string;
}

interface ModelDraftOptions extends Omit<DesignEditing, "isWriting"> {
  draft: ModelDraft | null;
  keepDraft: (draft: ModelDraft | null) => void;
}

/** A draft of the model and what can be done with it; it outlives the editor, which comes and goes with its tab. */
export function useModelDraft({ threadId, settled, draft, keepDraft, onSaved }: ModelDraftOptions) {
  const [resets, setResets] = useState(0);
  const forget = () => {
    keepDraft(null);
    setResets(resets + 1);
  };
  const { save, refuse, forgetProblem, ...change } = useDesignChange({ threadId, onSaved, onDone: forget });
  const base = draft?.base ?? settled;
  const saveText = ({ base: { design }, text }: ModelDraft) => {
    const read = parseDesign(text);
    if (read.accepted) save(patchChange(base, patchFromDiff(diffDesigns(design, read.design))));
    else refuse({ problem: "The model has errors, so it wasn't saved.", errors: read.errors });
  };
  return {
    ...change,
    text: draft?.text ?? stringifyDesign(settled.design),
    /** Another key is another editor. */
    key: `${base.version} ${resets}`,
    change: (text: string) => keepDraft({ base, text }),
    discard: () => {
      forgetProblem();
      forget();
    },
    save: () => draft && saveText(draft),
  };
}
