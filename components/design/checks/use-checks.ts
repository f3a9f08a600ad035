"use client";

import { useState, useSyncExternalStore } from "react";
import { isEmptyDesign } from "@/components/design/empty-design";
import type { CheckReport } from "@/lib/checks/check-design";
import type { Design } from "@/lib/design/schema";

type Check = (design: Design) => CheckReport;

/** The rules come after the page: nobody waits for them to read or to type. */
let loaded: Check | null = null;
let loading: Promise<void> | null = null;

const loadRules = async () => {
  const [{ checkDesign }, { dayOf }] = await Promise.all([
    import("@/lib/checks/check-design"),
    import("@/lib/checks/day-of"),
  ]);
  loaded = (design) => checkDesign(design, { today: dayOf(new Date()) });
};

function subscribe(notify: () => void): () => void {
  let isGone = false;
  loading ??= loadRules();
  // Without the rules the page shows no findings; it is asked again with the next page.
  loading.then(
    () => isGone || notify(),
    () => {
      loading = null;
    },
  );
  return () => {
    isGone = true;
  };
}

const subscribeToNothing = () => () => undefined;
const readLoaded = () => loaded;
const readNothing = () => null;

const reports = new WeakMap<Design, CheckReport>();

function reportOf(check: Check, design: Design): CheckReport {
  const report = reports.get(design) ?? check(design);
  reports.set(design, report);
  return report;
}

/** What the checks say of a design; null until they are loaded. While a change is being written the last report stays. */
export function useChecks(design: Design, isWriting: boolean): CheckReport | null {
  const [settled, setSettled] = useState(design);
  if (!isWriting && settled !== design) setSettled(design);
  const isEmpty = isEmptyDesign(settled);
  const check = useSyncExternalStore(isEmpty ? subscribeToNothing : subscribe, readLoaded, readNothing);
  return check && !isEmpty ? reportOf(check, settled) : null;
}
