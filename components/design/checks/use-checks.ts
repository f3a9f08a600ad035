"use client";

import { useEffect, useState } from "react";
import { isEmptyDesign } from "@/components/design/is-empty-design";
import type { Design } from "@/lib/design/schema";
import { type Report, reportOn } from "./report-on";

/** The last report that has come, and what it is about. */
function useLastReport(design: Design): { of: Design; report: Report } | null {
  const [last, setLast] = useState<{ of: Design; report: Report } | null>(null);
  useEffect(() => {
    if (isEmptyDesign(design)) return;
    let isGone = false;
    void reportOn(design).then((report) => isGone || setLast({ of: design, report }));
    return () => {
      isGone = true;
    };
  }, [design]);
  return isEmptyDesign(design) ? null : last;
}

/** What the checks say of this very design; null until they have run, and where there is nothing to check. */
export function useReport(design: Design): Report | null {
  const last = useLastReport(design);
  return last?.of === design ? last.report : null;
}

/**
 * What the checks say of a design: null while there is nothing to check or the first report is on its way, "failed"
 * when the rules didn't arrive. While a change is being written or checked the last report stays.
 */
export function useChecks(design: Design, isWriting: boolean): Report | null {
  const [settled, setSettled] = useState(design);
  if (!isWriting && settled !== design) setSettled(design);
  return useLastReport(settled)?.report ?? null;
}
