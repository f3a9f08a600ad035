"use client";

import { useState, useTransition } from "react";
import { type Comparison, type ComparisonOutcome, compareVersions } from "./compare-versions";
import { loadDesign, restoreDesign } from "./design-client";
import { madeElsewhere, type SavedVersion } from "./saved-version";
import { VersionComparison } from "./version-comparison";
import { type DesignVersionSummary, VersionList } from "./version-list";

interface VersionsPanelProps {
  threadId: string;
  /** The newest first. */
  versions: readonly DesignVersionSummary[];
  messageIds: ReadonlySet<string>;
  onSaved: (saved: SavedVersion) => void;
}

function useComparison(threadId: string) {
  const [shown, setShown] = useState<{ compared: Comparison; outcome: Promise<ComparisonOutcome> } | null>(
    null,
  );
  const compare = (compared: Comparison) =>
    setShown({ compared, outcome: compareVersions(threadId, compared) });
  return { shown, compare, close: () => setShown(null) };
}

/** Someone was first: the version that the page didn't know is taken in, so that restoring can be tried again. */
async function takeNewest({ threadId, onSaved }: VersionsPanelProps) {
  const newer = await loadDesign(threadId);
  if (newer.kind === "done") onSaved(madeElsewhere(newer));
}

function useRestoring(props: VersionsPanelProps) {
  const { threadId, versions, onSaved } = props;
  const [said, setSaid] = useState("");
  const [, startTransition] = useTransition();
  const restore = (wanted: number) =>
    startTransition(async () => {
      const answer = await restoreDesign(threadId, wanted, versions[0]?.number ?? 0);
      if (answer.kind === "outdated") await takeNewest(props);
      if (answer.kind !== "done") return setSaid(answer.problem);
      const { version, design } = answer;
      onSaved({ version, design, summary: `restored version ${wanted}`, author: "user" });
      setSaid(`Version ${wanted} is back, as version ${version}.`);
    });
  return { said, restore };
}

export function VersionsPanel(props: VersionsPanelProps) {
  const { threadId, versions, messageIds } = props;
  const { shown, compare, close } = useComparison(threadId);
  const { said, restore } = useRestoring(props);
  if (versions.length === 0)
    return (
      <p className="text-faint py-7 text-sm">
        Each accepted change of the design makes a version. There is none yet.
      </p>
    );
  return (
    <>
      <output className="text-soft bg-surface sticky top-0 block py-3 text-sm empty:hidden">{said}</output>
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
