import { formatShare } from "@/lib/numbers/figure";
import { nameOf } from "../describe";
import type { Facts } from "../facts";
import { knownValue } from "../figures";
import type { Draft } from "../finding";
import { shareOf } from "../measure";
import { listAvailabilityPromises } from "../promises";
import type { Rule } from "../rule";

type Promised = ReturnType<typeof listAvailabilityPromises>[number];

/** One nine more than the objective: a tenth of what may be down. */
const extraNine = (promised: number) => 1 - (1 - promised) / 10;

/** Where the arithmetic shows that the whole keeps the promise, no rule of thumb is needed beyond the promise itself. */
function limitOf({ promised, numbers }: Promised): number {
  const composed = knownValue(numbers.availability.composed);
  return composed !== undefined && composed >= promised ? promised : extraNine(promised);
}

function judge(facts: Facts, promise: Promised): Draft[] {
  const { id, workflow, promised, numbers } = promise;
  const limit = limitOf(promise);
  return numbers.availability.needs.flatMap(({ component, share }) => {
    const needed = facts.components.get(component);
    const up = shareOf(needed?.availability);
    const isStrong = up === undefined || (limit === promised ? up > promised : up >= limit - 1e-12);
    if (!needed?.availability || isStrong || share < 0.5) return [];
    return [
      {
        targets: [component, workflow.id],
        path: `components.${component}.availability`,
        message: `${nameOf(needed)} promises no more than ${workflow.id} needs for its ${formatShare(promised)}.`,
        explanation: `${formatShare(up)} (${needed.availability.basis}) takes ${formatShare((1 - up) / (1 - promised))} of the downtime that ${id} may have; a dependency that can't be done without should take a tenth: 1 − (1 − ${formatShare(promised)}) ÷ 10 = ${formatShare(extraNine(promised))}.`,
      },
    ];
  });
}

export const weakDependency: Rule = {
  id: "REL08",
  pillar: "reliability",
  title: "A critical dependency promises no more than the objective itself needs",
  why: "One dependency alone eats the whole error budget, and nothing is left for the service's own faults.",
  remedy: "Choose a dependency with one nine more, add a second one or a fallback, or promise less.",
  source: "Treynor et al., The Calculus of Service Availability: the rule of the extra nine",
  severity: "warning",
  about: "detail",
  find: (facts) => listAvailabilityPromises(facts).flatMap((promise) => judge(facts, promise)),
};
