"use client";

import type { ReactNode } from "react";
import { ChangeAlert } from "@/components/design/change-alert";
import { patchChange } from "@/components/design/change-design";
import type { DesignEditing } from "@/components/design/design-editing";
import { DiffView } from "@/components/design/diff-view";
import { useDesignChange } from "@/components/design/use-design-change";
import { Button } from "@/components/ui/button";
import { Dialog, DialogClose, DialogContent } from "@/components/ui/dialog";
import { Scroller } from "@/components/ui/scroller";
import { applyPatch } from "@/lib/design/apply-patch";
import { diffDesigns } from "@/lib/design/diff-designs";
import type { DesignPatch } from "@/lib/design/patch";

interface PatchDialogProps {
  editing: DesignEditing;
  title: string;
  description: ReactNode;
  patch: DesignPatch;
  actionName: string;
  /** With the sentence to say when the change is made. */
  onDone: (said: string) => void;
  onClose: () => void;
}

function Preview({ editing: { settled }, patch }: Pick<PatchDialogProps, "editing" | "patch">) {
  const outcome = applyPatch(settled.design, patch);
  if (outcome.accepted) return <DiffView diff={diffDesigns(settled.design, outcome.design)} />;
  return (
    <p role="alert" className="text-danger text-sm">
      The change doesn’t fit the design as it is now:{" "}
      {outcome.errors.map(({ problem }) => problem).join("; ")}
    </p>
  );
}

/** A change that is ready, shown as a difference by meaning before it is made. */
export function PatchDialog({
  editing,
  title,
  description,
  patch,
  actionName,
  onDone,
  onClose,
}: PatchDialogProps) {
  const { save, isSaving, ...alert } = useDesignChange({
    ...editing,
    onDone: ({ version, summary }) => onDone(`v${version}: ${summary}.`),
  });
  return (
    <Dialog defaultOpen onOpenChange={(isOpen) => !isOpen && onClose()}>
      <DialogContent title={title} description={description} className="max-w-2xl">
        <Scroller label="What changes" className="bg-surface min-h-0 overflow-y-auto rounded-md border p-3">
          <Preview editing={editing} patch={patch} />
        </Scroller>
        <ChangeAlert {...alert} />
        <div className="flex flex-wrap justify-end gap-2">
          <DialogClose asChild>
            <Button>Cancel</Button>
          </DialogClose>
          <Button
            variant="primary"
            disabled={isSaving}
            onClick={() => save(patchChange(editing.settled, patch))}
          >
            {actionName}
          </Button>
        </div>
      </DialogContent>
    </Dialog>
  );
}
