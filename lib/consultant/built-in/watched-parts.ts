import type { Component, Design } from "@/lib/design/schema";

type Parts = Pick<Design, "components" | "workflows">;

const run = new Set<Component["kind"]>([
  "gateway",
  "service",
  "worker",
  "function",
  "workflow-engine",
  "database",
  "cache",
  "broker",
  "search",
  "object-store",
  "identity",
]);

/** Parts that run, so that their load and their traces are looked at. */
export const running = ({ components }: Parts) =>
  components.filter(({ kind }) => run.has(kind)).map(({ id }) => id);
/** Workflows that somebody is woken for. */
export const watched = ({ workflows }: Parts) =>
  workflows.filter(({ criticality }) => criticality === "critical" || criticality === "high");

export const partsOf = ({ id, steps = [] }: Design["workflows"][number]) => [
  id,
  ...new Set(steps.flatMap(({ component }) => component ?? [])),
];
