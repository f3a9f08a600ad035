import type { Component } from "@/lib/design/schema";
import { isModule } from "../component-kinds";
import { nameOf } from "../describe";
import type { Facts } from "../facts";
import type { End } from "../link";
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

/** The modules of one application are one neighbour: they change and are released together. */
function countNeighbourly({ into, outOf, components }: Facts, id: string): number {
  const others: End[] = [...into(id).map(({ from }) => from), ...outOf(id).map(({ to }) => to)];
  const parents = others.map(({ component }) =>
    component && isModule(component, components) ? component.parent : undefined,
  );
  const grouped = parents.filter((parent) => parent !== undefined);
  return others.length - grouped.length + new Set(grouped).size;
}

export const overloadedComponent: Rule = {
  id: "STR07",
  pillar: "structure",
  title: "One component carries far more relations than the rest",
  why: "Everyone waits for the team of a component that does everything, and its every change touches everyone.",
  remedy: "Cut it along its responsibilities, so that each part has few neighbours.",
  source: "God component smell; Arcan, Designite",
  severity: "warning",
  about: "shape",
  find(facts) {
    const { design } = facts;
    const judged = design.components.filter(({ kind }) => !crossroads.has(kind));
    const degrees = judged.map(({ id }) => countNeighbourly(facts, id));
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
          explanation: `${judged.length} components have ${round(middle)} relations on average with a standard deviation of ${round(spread)}; the limit is the average and ${deviations} deviations, at least ${fewest}: ${round(limit)}. Counted in the model, the modules of one application as one neighbour.`,
        },
      ];
    });
  },
};
