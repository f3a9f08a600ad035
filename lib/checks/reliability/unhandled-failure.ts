import { listOf } from "../describe";
import type { Rule } from "../rule";

export const unhandledFailure: Rule = {
  id: "REL14",
  pillar: "reliability",
  title: "A failure mode of a critical workflow has no detection or mitigation",
  why: "A failure that is known and not handled is a plan to have an outage.",
  remedy: "Say what shows it, and what is done then by a machine or a person.",
  source: "Azure Well-Architected RE:03 (failure mode analysis)",
  severity: "warning",
  about: "detail",
  find: ({ design, isCritical }) =>
    design.failureModes.flatMap(({ id, target, mode, detection, mitigation }) => {
      const missing = [...(detection ? [] : ["detection"]), ...(mitigation ? [] : ["mitigation"])];
      const isBoundary = design.boundaries.some((boundary) => boundary.id === target);
      if (missing.length === 0 || !(isBoundary || isCritical(target))) return [];
      return [
        {
          targets: [id, target],
          path: `failureModes.${id}`,
          message: `The failure mode ${id} (${mode} of ${target}) has no ${listOf(missing)}.`,
          explanation: `${target} ${isBoundary ? "holds a whole boundary" : "lies on a critical workflow"}, and the model says nothing of ${listOf(missing)}.`,
        },
      ];
    }),
};
