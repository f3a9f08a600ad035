import type { DesignPatch } from "./patch";
import { collections, type Design } from "./schema";

const nameSome = (ids: readonly string[]) =>
  ids.length <= 3 ? ids.join(", ") : `${ids.slice(0, 2).join(", ")} and ${ids.length - 2} more`;

/** One line that says what a patch changes, computed from it: "components: +api, db; requirements: ~R-1". */
export function summarizePatch(before: Design, { set = {}, upsert = {}, remove = {} }: DesignPatch): string {
  const facets = Object.keys(set);
  const changes = collections.flatMap((name) => {
    const known = new Set<string>(before[name].map(({ id }) => id));
    const ids = (upsert[name] ?? []).map(({ id }) => String(id));
    const added = ids.filter((id) => !known.has(id));
    const changed = ids.filter((id) => known.has(id));
    const parts = [
      added.length > 0 ? `added ${nameSome(added)}` : "",
      changed.length > 0 ? `changed ${nameSome(changed)}` : "",
      remove[name]?.length ? `removed ${nameSome(remove[name])}` : "",
    ].filter(Boolean);
    return parts.length > 0 ? [`${name}: ${parts.join(", ")}`] : [];
  });
  const summary = [...(facets.length > 0 ? [`set ${facets.join(", ")}`] : []), ...changes].join("; ");
  return summary || "no change";
}
