import type { DesignPatch } from "./patch";
import { collections, type Design, facetNames } from "./schema";

const nameSome = (ids: readonly string[]) =>
  ids.length <= 3 ? ids.join(", ") : `${ids.slice(0, 2).join(", ")} and ${ids.length - 2} more`;

const say = (verb: string, ids: readonly string[]) => (ids.length > 0 ? `${verb} ${nameSome(ids)}` : "");

/** One line that says what a patch changes, computed from it: "components: added api, db; requirements: changed R-1". */
export function summarizePatch(before: Design, { set = {}, upsert = {}, remove = {} }: DesignPatch): string {
  const facets = Object.entries(set);
  const settled = [
    say(
      "set",
      facets.filter(([, value]) => value !== null).map(([name]) => name),
    ),
    say(
      "cleared",
      facets.filter(([, value]) => value === null).map(([name]) => name),
    ),
  ];
  const pruned = facetNames.flatMap((name) => {
    const ids = name in remove ? (Reflect.get(remove, name) as string[] | undefined) : undefined;
    return ids?.length ? [`${name}: ${say("removed", ids)}`] : [];
  });
  const changes = collections.flatMap((name) => {
    const known = new Set<string>(before[name].map(({ id }) => id));
    const ids = [...new Set((upsert[name] ?? []).map(({ id }) => String(id)))];
    const removed = (remove[name] ?? []).filter((id) => !ids.includes(id));
    const parts = [
      say(
        "added",
        ids.filter((id) => !known.has(id)),
      ),
      say(
        "changed",
        ids.filter((id) => known.has(id)),
      ),
      say("removed", removed),
    ].filter(Boolean);
    return parts.length > 0 ? [`${name}: ${parts.join(", ")}`] : [];
  });
  return [...settled, ...pruned, ...changes].filter(Boolean).join("; ") || "no change";
}
