"use client";

import { useState } from "react";
import { ChangeAlert } from "./change-alert";
import { restoreChange } from "./change-design";
import { type Comparison, type ComparisonOutcome, compareVersions } from "./compare-versions";
import type { DesignEditing } from "./design-editing";
import { useDesignChange } from "./use-design-change";
import { VersionComparison } from "./version-comparison";
import { type DesignVersionSummary, VersionList } from "./version-list";

interface VersionsPanelProps {
  editing: DesignEditing;
  /** The newest first. */
  versions: readonly DesignVersionSummary[];
  messageIds: ReadonlySet<string>;
}

function useComparison(threadId: string) {
  const [shown, setShown] = useState<{ compared: Comparison; outcome: Promise<ComparisonOutcome> } | null>(
    null,
  );
  const compare = (compared: Comparison) =>
    setShown({ compared, outcome: compareVersions(threadId, compared) });
  return { shown, compare, close: () => setShown(null) };
}

function useRestoring(editing: DesignEditing) {
  const [said, setSaid] = useState("");
  const {
    save,
    isSaving: _,
    ...alert
  } = useDesignChange({
    ...editing,
    onDone: ({ version, summary }) => setSaid(`Version ${version} is the latest: ${summary}.`),
  });
  const restore = (wanted: number) => save(restoreChange(editing.settled, wanted));
  return { said, restore, alert };
}

export function VersionsPanel({ editing, versions, messageIds }: VersionsPanelProps) {
  const { shown, compare, close } = useComparison(editing.threadId);
  const { said, restore, alert } = useRestoring(editing);
  if (versions.length === 0)
    return (
      <p className="text-faint py-7 text-sm">
        Each accepted change of the design makes a version. There is none yet.
      </p>
    );
  return (
    <>
      <output className="text-soft bg-surface sticky top-0 block py-3 text-sm empty:hidden">{said}</output>
      <ChangeAlert {...alert} />
      {shown && (
        <VersionComparison {...shown} latest={versions[0]?.number ?? 0} onCompare={compare} onClose={close} />
      )}
      <VersionList
        versions={versions}
        messageIds={messageIds}
        onCompare={(version) => compare({ before: version - 1, after: version })}
        onRestore={restore}
      />
    </>
  );
}
