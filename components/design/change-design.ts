import type { DesignPatch } from "@/lib/design/patch";
import { summarizePatch } from "@/lib/design/summarize-patch";
import type { VersionedDesign } from "./derive-design";
import { type DesignAnswer, loadDesign, restoreDesign, saveDesign } from "./design-client";
import type { SavedVersion } from "./saved-version";

/** A change that is ready to be saved as a version. */
export interface DesignChange {
  /** The version that it was made from. */
  base: VersionedDesign;
  summary: string;
  send: (threadId: string, baseVersion: number) => Promise<DesignAnswer>;
}

/** What stands in the way of a change. */
export interface ChangeProblem {
  problem: string;
  errors: readonly { path: string; problem: string; line?: number }[];
  /** Where someone was first: the change that waits, and what the design has become meanwhile. */
  conflict?: { change: DesignChange; newer: VersionedDesign };
}

export const patchChange = (base: VersionedDesign, patch: DesignPatch): DesignChange => ({
  base,
  summary: summarizePatch(base.design, patch),
  send: (threadId, baseVersion) => saveDesign(threadId, patch, baseVersion),
});

export const restoreChange = (base: VersionedDesign, wanted: number): DesignChange => ({
  base,
  summary: `restored version ${wanted}`,
  send: (threadId, baseVersion) => restoreDesign(threadId, wanted, baseVersion),
});

async function describeConflict(threadId: string, change: DesignChange, problem: string) {
  const newer = await loadDesign(threadId);
  return { problem, errors: [], ...(newer.kind === "done" && { conflict: { change, newer } }) };
}

/** Saves a change on top of a version. Never fails: what stands in the way comes back. */
export async function changeDesign(
  threadId: string,
  change: DesignChange,
  baseVersion: number,
): Promise<SavedVersion | ChangeProblem> {
  const answer = await change.send(threadId, baseVersion);
  if (answer.kind === "outdated") return describeConflict(threadId, change, answer.problem);
  if (answer.kind === "failed") return { problem: answer.problem, errors: answer.errors };
  return { version: answer.version, design: answer.design, summary: change.summary, author: "user" };
}
