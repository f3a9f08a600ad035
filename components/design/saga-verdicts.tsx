"use client";

import { createContext, type ReactNode, useContext } from "react";
import { useSagas } from "@/components/numbers/use-sagas";
import type { Design } from "@/lib/design/schema";
import { Fact } from "./fact";

const Search = createContext<ReturnType<typeof useSagas> | null>(null);

/** Searches all workflows of a design once, for the verdicts inside. */
export function SagaVerdicts({ design, children }: { design: Design; children: ReactNode }) {
  return <Search value={useSagas(design)}>{children}</Search>;
}

/** What crashes, duplicates and lost answers can break in a workflow; nothing while that isn't known. */
export function SagaVerdict({ workflow }: { workflow: string }) {
  const search = useContext(Search);
  if (search?.kind !== "told") return null;
  const report = search.message.find((one) => one.workflow === workflow);
  if (!report) return null;
  return (
    <Fact name="What can break">
      <span className="text-soft">{report.verdict}</span>
      <span className="text-faint ml-1.5 text-xs">searched</span>
    </Fact>
  );
}
