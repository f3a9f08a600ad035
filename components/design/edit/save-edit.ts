import type { ChangeProblem } from "@/components/design/change-design";
import { diffDesigns } from "@/lib/design/diff-designs";
import { isRecord, type JsonRecord } from "@/lib/design/json";
import type { DesignPatch } from "@/lib/design/patch";
import { patchFromDiff } from "@/lib/design/patch-from-diff";
import { type Design, designSchema } from "@/lib/design/schema";
import type { EditTarget } from "./edit-target";

type EditOutcome =
  | { kind: "patch"; patch: DesignPatch }
  | { kind: "same" }
  | { kind: "refused"; problem: ChangeProblem };

/** A field that was emptied is a field that isn't there: texts, lists and records without anything in them go. */
export function withoutEmpty(value: unknown): unknown {
  if (typeof value === "string") return value.trim() === "" ? undefined : value;
  if (Array.isArray(value)) {
    const kept = value.map(withoutEmpty).filter((entry) => entry !== undefined);
    return kept.length > 0 ? kept : undefined;
  }
  if (!isRecord(value)) return value;
  const kept = Object.entries(value).flatMap(([name, field]) => {
    const filled = withoutEmpty(field);
    return filled === undefined ? [] : [[name, filled]];
  });
  return kept.length > 0 ? Object.fromEntries(kept) : undefined;
}

const sayNotSaved = (errors: ChangeProblem["errors"]): EditOutcome => ({
  kind: "refused",
  problem: { problem: "This can't be saved as it is.", errors },
});

const isSame = ({ facets, items }: ReturnType<typeof diffDesigns>) => facets.length + items.length === 0;

/** What makes the edited thing of what is there; null takes it away. References are judged when it is saved. */
export function readEdit(design: Design, target: EditTarget, draft: JsonRecord | null): EditOutcome {
  const read = draft && target.schema.safeParse(withoutEmpty(draft) ?? {});
  if (read && !read.success)
    return sayNotSaved(
      read.error.issues.map(({ path, message }) => ({ path: path.join(" "), problem: message })),
    );
  const after = designSchema.safeParse(target.put(design, read ? read.data : null));
  if (!after.success)
    return sayNotSaved(after.error.issues.map(({ message }) => ({ path: "", problem: message })));
  const diff = diffDesigns(design, after.data);
  return isSame(diff) ? { kind: "same" } : { kind: "patch", patch: patchFromDiff(diff) };
}
