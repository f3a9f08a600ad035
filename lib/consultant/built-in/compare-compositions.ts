import { diffDesigns } from "@/lib/design/diff-designs";
import { isRecord } from "@/lib/design/json";
import { patchFromDiff } from "@/lib/design/patch-from-diff";
import type { ComposedRequirement, Composition } from "./composition";
import { designOf } from "./design-of";
import type { ComposedPatch } from "./fit-patch";

/** The tool links "stated" to the message that is being answered, so the short form is what it gets. */
const shorten = (item: { id: string }): { id: string } & Partial<ComposedRequirement> =>
  "source" in item && isRecord(item.source) ? { ...item, source: "stated" } : item;

const present = <Value>(record: Record<string, Value | undefined>): Record<string, Value> =>
  Object.fromEntries(
    Object.entries(record).flatMap(([name, value]) => (value === undefined ? [] : [[name, value] as const])),
  );

/** What differs between two compositions, as a patch: whatever else a user changed stays. */
export function compareCompositions(before: Composition, after: Composition): ComposedPatch {
  const {
    set = {},
    upsert = {},
    remove = {},
  } = patchFromDiff(diffDesigns(designOf(before), designOf(after)));
  const { requirements, ...others } = upsert;
  const items = { ...others, requirements: requirements?.map(shorten) };
  return { set, upsert: present<readonly { id: string }[]>(items), remove: present(remove) };
}
