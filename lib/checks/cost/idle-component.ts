import { formatShare } from "@/lib/numbers/figure";
import { deployed, isOf } from "../component-kinds";
import { nameOf } from "../describe";
import { explainFigure } from "../figures";
import type { Rule } from "../rule";

const idle = 0.2;

/** Two replicas, or one in each zone, are there to survive a loss, whatever the load. */
const spare = (zones = 1) => Math.max(2, zones);

export const idleComponent: Rule = {
  id: "CST02",
  pillar: "cost",
  title: "Peak utilisation is under 20 % without a reason",
  why: "Most of what is paid for does nothing, even in the busiest hour.",
  remedy: "Run fewer replicas and let it scale, or write down in scaling.reason why it must be so many.",
  source: "Azure Well-Architected CO:12",
  severity: "info",
  about: "detail",
  find: ({ numbers, components }) =>
    numbers.components.flatMap(({ id, utilisation }) => {
      const component = components.get(id);
      if (!component || !isOf(deployed, component) || !utilisation.isKnown) return [];
      const { replicas, scaling, zones } = component;
      const least = replicas?.min ?? 1;
      if (utilisation.value >= idle || least <= spare(zones) || scaling?.reason) return [];
      const needed = Math.max(spare(zones), Math.ceil((utilisation.value * least) / 0.5));
      return [
        {
          targets: [id],
          path: `components.${id}.replicas`,
          message: `${nameOf(component)} runs ${least} replicas and is utilised to ${formatShare(utilisation.value)} at the peak.`,
          explanation: `${explainFigure(utilisation)} ${needed} replicas would be utilised to ${formatShare((utilisation.value * least) / needed)}.`,
          ...(needed < least && {
            fix: { upsert: { components: [{ id, replicas: { ...replicas, min: needed } }] } },
          }),
        },
      ];
    }),
};
