import { formatTime } from "@/lib/numbers/figure";
import { explainFigure } from "../figures";
import { listLatencyPromises } from "../promises";
import type { Rule } from "../rule";

export const slowAnswer: Rule = {
  id: "PER02",
  pillar: "capacity",
  title: "The predicted latency is above the objective",
  why: "The promise is broken on the first busy day, and no tuning of one part mends a sum that doesn't fit.",
  remedy: "Take steps off the waiting path, run them side by side, speed up the slowest, or promise less.",
  source: "Azure Well-Architected PE:01",
  severity: "error",
  about: "detail",
  find: (facts) =>
    listLatencyPromises(facts).flatMap(({ id, workflow, percentile, limit, predicted }) => {
      if (!predicted.isKnown || predicted.value <= limit) return [];
      return [
        {
          targets: id === workflow.id ? [workflow.id] : [workflow.id, id],
          path: id === workflow.id ? `workflows.${id}.objective.latency` : undefined,
          message: `${workflow.name} (${workflow.id}) answers in ${formatTime(predicted.value)} at p${percentile}, later than the ${formatTime(limit)} that ${id} promises.`,
          explanation: explainFigure(predicted),
        },
      ];
    }),
};
