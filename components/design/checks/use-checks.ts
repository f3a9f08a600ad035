"use client";

import { useState, useSyncExternalStore } from "react";
import { isEmptyDesign } from "@/components/design/is-empty-design";
import type { CheckReport } from "@/lib/checks/check-design";
import type { Design } from "@/lib/design/schema";

type Check = (design: Design) => CheckReport;

/** The rules come after the page: nobody waits for them to read or to type. */
let loaded: Check | "failed" | null = null;
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
  const tell = () => isGone || notify();
  loading.then(tell, () => {
    loaded = "failed";
    tell();
  });
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

/**
 * What the checks say of a design: null while there is nothing to check or the rules are on their way, "failed" when
 * they didn't arrive. While a change is being written the last report stays.
 */
export function useChecks(design: Design, isWriting: boolean): CheckReport | "failed" | null {
  const [settled, setSettled] = useState(design);
  if (!isWriting && settled !== design) setSettled(design);
  const isEmpty = isEmptyDesign(settled);
  const check = useSyncExternalStore(isEmpty ? subscribeToNothing : subscribe, readLoaded, readNothing);
  if (isEmpty || check === null) return null;
  return check === "failed" ? check : reportOf(check, settled);
}
