import { Reference } from "./anchor";
import type { Names } from "./design-names";

interface ReferenceListProps {
  ids: readonly string[];
  names?: Names;
}

/** Mentions of several things, by their names where they have one. */
export function ReferenceList({ ids, names }: ReferenceListProps) {
  return ids.map((id, index) => (
    <span key={id}>
      {index > 0 && ", "}
      <Reference id={id}>{names?.get(id)}</Reference>
    </span>
  ));
}

/** The mentions, or nothing at all when there are none, so that a fact can be left out. */
export const referencesTo = (ids: readonly string[] | undefined, names?: Names) =>
  ids?.length ? <ReferenceList ids={ids} {...(names && { names })} /> : null;
