import { type DesignDiff, diffDesigns } from "@/lib/design/diff-designs";
import type { Design } from "@/lib/design/schema";
import { loadDesign } from "./design-client";

export interface Comparison {
  before: number;
  after: number;
}

/** Two designs, and what makes the one of the other. */
interface ComparedDesigns {
  before: Design;
  after: Design;
  diff: DesignDiff;
}

export type ComparisonOutcome = ComparedDesigns | { problem: string };

/** What makes the one version of the other. Never fails: what can't be had comes with the reason. */
export async function compareVersions(
  threadId: string,
  { before, after }: Comparison,
): Promise<ComparisonOutcome> {
  const [old, young] = await Promise.all([loadDesign(threadId, before), loadDesign(threadId, after)]);
  if (old.kind !== "done") return { problem: old.problem };
  if (young.kind !== "done") return { problem: young.problem };
  return { before: old.design, after: young.design, diff: diffDesigns(old.design, young.design) };
}
