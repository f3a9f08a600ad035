import { useDeferredValue, useMemo, useState } from "react";
import {
  applyEdits,
  createSteadyEdits,
  findArrivingEdit,
  listNewerEdits,
  previewEdit,
} from "@/components/design/derive-design";
import { listVersions, newestKnown, type SavedVersion } from "@/components/design/saved-version";
import type { ThreadMessage } from "@/lib/thread/message";
import type { ShownBranch } from "./shown-branch";

/**
 * The design as it stands after these messages. It follows them when there is time: drawing a large one must not hold
 * up a key, and of what arrives faster than it can be drawn only the newest is.
 */
export function useDesign(
  { known, versions }: ShownBranch,
  saved: readonly SavedVersion[],
  messages: ThreadMessage[],
) {
  const newest = useMemo(() => ({ known, versions, saved, messages }), [known, versions, saved, messages]);
  const seen = useDeferredValue(newest);
  const [keepSteady] = useState(createSteadyEdits);
  const edits = useMemo(
    () => keepSteady(listNewerEdits(seen.known.version, seen.messages)),
    [seen, keepSteady],
  );
  const start = newestKnown(seen.known, seen.saved);
  const settled = useMemo(() => applyEdits(start, edits), [start, edits]);
  const allVersions = useMemo(
    () => listVersions(seen.versions, edits, seen.saved),
    [seen.versions, edits, seen.saved],
  );
  return useMemo(() => {
    const arriving = findArrivingEdit(seen.messages);
    const isArriving = arriving !== undefined;
    return { settled, versions: allVersions, isArriving, ...previewEdit(settled, arriving) };
  }, [settled, allVersions, seen.messages]);
}
