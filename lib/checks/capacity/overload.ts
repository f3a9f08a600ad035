import { formatShare } from "@/lib/numbers/figure";
import { nameOf } from "../describe";
import { explainFigure } from "../figures";
import type { Rule } from "../rule";
import { patchReplicas, replicasOf } from "./replica-fix";

const busy = 0.7;

export const overload: Rule = {
  id: "PER01",
  pillar: "capacity",
  title: "A component is too busy at the peak",
  why: "Waiting grows with 1 ÷ (1 − utilisation): past 70 % a small rise of the load doubles it, at 100 % the queue never ends.",
  remedy: "Add replicas or capacity, take load away by caching or batching, or shed what is above the limit.",
  source: "Queueing theory (M/M/c); AWS Well-Architected REL07",
  severity: "warning",
  about: "detail",
  find: ({ numbers, components }) =>
    numbers.components.flatMap(({ id, scaledUtilisation }) => {
      const component = components.get(id);
      if (!component || !scaledUtilisation.isKnown || scaledUtilisation.value < busy) return [];
      const { value } = scaledUtilisation;
      const { most } = replicasOf(component);
      return [
        {
          targets: [id],
          path: `components.${id}.capacity`,
          severity: value >= 1 ? ("error" as const) : ("warning" as const),
          message: `${nameOf(component)} is utilised to ${formatShare(value)} at the peak${most > 1 ? `, with all ${most} replicas` : ""}.`,
          explanation: `${explainFigure(scaledUtilisation)} The limit is 70 % (a warning) and 100 % (an error).`,
          fix: patchReplicas(component, { most: Math.floor((value * most) / busy) + 1 }),
        },
      ];
    }),
};
