import type { Component } from "@/lib/design/schema";
import { nameOf } from "../describe";
import type { Rule } from "../rule";

/** What stands between many by its trade. */
const crossroads = new Set<Component["kind"]>([
  "gateway",
  "broker",
  "observability",
  "identity",
  "secret-store",
  "workflow-engine",
  "environment",
  "artifact-store",
]);
const fewest = 12;
const deviations = 3;

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
const round = (value: number) => Math.round(value * 10) / 10;

export const overloadedComponent: Rule = {
  id: "STR07",
  pillar: "structure",
  title: "One component carries far more relations than the rest",
  why: "Everyone waits for the team of a component that does everything, and its every change touches everyone.",
  remedy: "Cut it along its responsibilities, so that each part has few neighbours.",
  source: "God component smell; Arcan, Designite",
  severity: "warning",
  about: "shape",
  find({ design, into, outOf }) {
    const judged = design.components.filter(({ kind }) => !crossroads.has(kind));
    const degrees = judged.map(({ id }) => into(id).length + outOf(id).length);
    const middle = mean(degrees);
    const spread = Math.sqrt(mean(degrees.map((degree) => (degree - middle) ** 2)));
    const limit = Math.max(fewest, middle + deviations * spread);
    return judged.flatMap((component, index) => {
      const degree = degrees[index] ?? 0;
      if (degree <= limit) return [];
      return [
        {
          targets: [component.id],
          message: `${nameOf(component)} has ${degree} relations, far more than the rest.`,
          explanation: `${judged.length} components have ${round(middle)} relations on average with a standard deviation of ${round(spread)}; the limit is the average and ${deviations} deviations, at least ${fewest}: ${round(limit)}. Counted in the model.`,
        },
      ];
    });
  },
};
