import type { Numbers } from "./compute-numbers";
import type { Figure } from "./figure";

/** Each figure that a reader may want to see derived, by a name that tells it from all others. */
export const nameFigures = ({ components, workflows, cost }: Numbers): [string, Figure][] => [
  ...components.map(({ id, utilisation }): [string, Figure] => [`utilisation of ${id}`, utilisation]),
  ...workflows.flatMap(({ id, latency, availability, saga }): [string, Figure][] => [
    [`p95 of ${id}`, latency.p95],
    [`availability of ${id}`, availability.composed],
    ...(saga ? [[`completed runs of ${id}`, saga.completed] as [string, Figure]] : []),
  ]),
  ["cost a month", cost.least],
];
