"use client";

import { type DesignEditing, useDesignEditing } from "@/components/design/design-editing";
import type { DesignPatch } from "@/lib/design/patch";
import type { Design } from "@/lib/design/schema";
import type { FindingAction } from "./finding-actions";
import { PatchDialog } from "./patch-dialog";
import { WaiveDialog } from "./waive-dialog";

interface FindingDialogProps {
  action: FindingAction | null;
  onDone: (said: string) => void;
  onClose: () => void;
}

/** The waivers that bear a finding; a waived finding tells of the one that was found first. */
const takeBack = ({ waivers }: Design, { finding }: FindingAction): DesignPatch => ({
  remove: {
    waivers: waivers
      .filter(({ check, target }) => check === finding.check && (!target || finding.targets.includes(target)))
      .map(({ id }) => id),
  },
});

type OpenProps = FindingDialogProps & { action: FindingAction; editing: DesignEditing };

function OpenDialog({ action, editing, ...ways }: OpenProps) {
  const { kind, finding } = action;
  if (kind === "waive") return <WaiveDialog editing={editing} finding={finding} {...ways} />;
  const patch = kind === "fix" ? finding.fix : takeBack(editing.settled.design, action);
  if (!patch) return null;
  return (
    <PatchDialog
      editing={editing}
      title={kind === "fix" ? "Apply the fix" : "Take back the waiver"}
      description={finding.message}
      patch={patch}
      actionName={kind === "fix" ? "Apply" : "Take back"}
      {...ways}
    />
  );
}

/** What has been chosen to be done about a finding. */
export function FindingDialog({ action, ...ways }: FindingDialogProps) {
  const editing = useDesignEditing();
  return action && editing && <OpenDialog action={action} editing={editing} {...ways} />;
}
