import type { Design } from "@/lib/design/schema";
import { type ComposedPatch, fitPatch } from "./fit-patch";
import type { Step } from "./step";

export interface PlannedEdit {
  text: string;
  patch: ComposedPatch;
}

/** One step for each edit that the design will take, in order, and the design after them. */
export function planEdits(design: Design, edits: readonly PlannedEdit[]): { steps: Step[]; design: Design } {
  const steps: Step[] = [];
  let current = design;
  for (const { text, patch } of edits) {
    const fitted = fitPatch(current, patch);
    if (!fitted) continue;
    current = fitted.design;
    steps.push({ text, call: { tool: "edit_design", input: { ...fitted.patch } } });
  }
  return { steps, design: current };
}
