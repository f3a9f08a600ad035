"use client";

import { createContext, type ReactNode, useContext } from "react";
import { useSagas } from "@/components/numbers/use-sagas";
import type { Design } from "@/lib/design/schema";
import { Fact } from "./fact";

const Reports = createContext<ReturnType<typeof useSagas>>(null);

/** Searches all workflows of a design once, for the verdicts inside. */
export function SagaVerdicts({ design, children }: { design: Design; children: ReactNode }) {
  return <Reports value={useSagas(design)}>{children}</Reports>;
}

/** What crashes, duplicates and lost answers can break in a workflow; nothing while that isn't known. */
export function SagaVerdict({ workflow }: { workflow: string }) {
  const reports = useContext(Reports);
  if (!reports || reports === "failed") return null;
  const report = reports.find((one) => one.workflow === workflow);
  if (!report) return null;
  return (
    <Fact name="What can break">
      <span className="text-soft">{report.verdict}</span>
      <span className="text-faint ml-1.5 text-xs">searched</span>
    </Fact>
  );
}
