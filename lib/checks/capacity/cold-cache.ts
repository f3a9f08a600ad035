import { computeNumbers } from "@/lib/numbers/compute-numbers";
import { formatShare } from "@/lib/numbers/figure";
import { nameOf } from "../describe";
import { explainFigure, knownValue } from "../figures";
import type { Rule } from "../rule";
import { coolDesign, hasHitRatio } from "./cold-design";

export const coldCache: Rule = {
  id: "PER08",
  pillar: "capacity",
  title: "The origin can't bear a cold cache",
  why: "After a restart of the cache every look-up reaches the origin at once; it falls over, so the cache never fills again.",
  remedy:
    "Give the origin room for it, warm the cache before it takes traffic, let through only one look-up a key, or shed load.",
  source: "Nygard, Release It! (Cache stampede): load ÷ (1 − h)",
  severity: "warning",
  about: "detail",
  find(facts) {
    if (!hasHitRatio(facts.design)) return [];
    const warm = new Map(
      facts.numbers.components.map(({ id, scaledUtilisation }) => [id, scaledUtilisation]),
    );
    return computeNumbers(coolDesign(facts)).components.flatMap(({ id, scaledUtilisation: cold }) => {
      const usual = warm.get(id);
      const component = facts.components.get(id);
      const before = usual && knownValue(usual);
      if (!component || before === undefined || before >= 1 || !cold.isKnown || cold.value < 1) return [];
      return [
        {
          targets: [id],
          path: `components.${id}.capacity`,
          message: `With empty caches ${nameOf(component)} is utilised to ${formatShare(cold.value)}, in place of ${formatShare(before)}.`,
          explanation: `Load ÷ (1 − h), here with every hit ratio at 0: ${explainFigure(cold)}`,
        },
      ];
    });
  },
};
