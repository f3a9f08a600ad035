import type { Composition } from "./composition";
import { listFlipped } from "./describe-changes";

/**
 * What was just said and has no part of its own is met by the decisions that it turned: "order doesn't matter" by
 * the decision on ordering.
 */
export function meetByDecisions(before: Composition, after: Composition): Composition {
  const known = new Set(before.requirements.map(({ id }) => id));
  const turned = [...listFlipped(before, after)];
  return {
    ...after,
    requirements: after.requirements.map((requirement) => {
      const { id, satisfiedBy = [] } = requirement;
      return known.has(id) || satisfiedBy.length > 0 ? requirement : { ...requirement, satisfiedBy: turned };
    }),
  };
}
