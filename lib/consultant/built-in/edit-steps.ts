import { collections, type Design } from "@/lib/design/schema";
import { type ComposedPatch, fitPatch } from "./fit-patch";
import type { Step } from "./step";

export interface PlannedEdit {
  text: string;
  patch: ComposedPatch;
}

const isEmpty = (design: Design): boolean => collections.every((name) => design[name].length === 0);

const toStep = (text: string, patch: ComposedPatch): Step => ({
  text,
  call: { tool: "edit_design", input: { ...patch } },
});

/**
 * One step for each edit that the design will take, in order. Nothing of an empty design can be in the way of
 * what the rules compose, so only a design that others may have changed is tried out first: `design` is what it
 * becomes by all of them, and an empty one as it was.
 */
export function planEdits(
  design: Design,
  edits: readonly PlannedEdit[],
): { steps: Step[]; patches: ComposedPatch[]; design: Design } {
  if (isEmpty(design)) {
    return {
      steps: edits.map(({ text, patch }) => toStep(text, patch)),
      patches: edits.map(({ patch }) => patch),
      design,
    };
  }
  const steps: Step[] = [];
  const patches: ComposedPatch[] = [];
  let current = design;
  for (const { text, patch } of edits) {
    const fitted = fitPatch(current, patch);
    if (!fitted) continue;
    current = fitted.design;
    patches.push(fitted.patch);
    steps.push(toStep(text, fitted.patch));
  }
  return { steps, patches, design: current };
}

/** The questions that were put into the design, in order. */
export const listPatchedQuestions = (patches: readonly ComposedPatch[]): string[] =>
  patches.flatMap(({ upsert = {} }) => upsert.questions ?? []).map(({ id }) => id);
