import { loadDesign } from "@/components/design/design-client";
import type { Design } from "@/lib/design/schema";

const mostKept = 4;

/** A version never changes, so it is asked for once. */
const asked = new Map<string, Promise<Design | null>>();

async function load(threadId: string, version: number): Promise<Design | null> {
  const answer = await loadDesign(threadId, version);
  return answer.kind === "done" ? answer.design : null;
}

/** The design before its last change; null where it can't be had. The same promise comes back for the same version. */
export function loadVersionBefore(threadId: string, version: number): Promise<Design | null> {
  const key = `${threadId} ${version}`;
  const design = asked.get(key) ?? load(threadId, version - 1);
  asked.delete(key);
  asked.set(key, design);
  for (const oldest of [...asked.keys()].slice(0, -mostKept)) asked.delete(oldest);
  return design;
}
