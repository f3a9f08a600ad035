import type { Component } from "@/lib/design/schema";
import type { ComposedRequirement, Composition, Outline } from "./composition";
import { drawBoundaries } from "./draw-boundaries";
import { equipComponents } from "./equip-components";
import { assumedPeakPerSecond, type Facts } from "./facts";
import { guardRelations } from "./guard-relations";
import { listControls } from "./list-controls";
import { listFailureModes } from "./list-failure-modes";
import { listObjectives } from "./list-objectives";
import { listOperations } from "./list-operations";

const findSecretStore = (components: readonly Component[]) =>
  components.find(({ kind }) => kind === "secret-store")?.id ?? null;

/** Statements that name a framework are answered by its controls. */
const answerByControls = (
  requirements: readonly ComposedRequirement[],
  controls: Composition["controls"],
): ComposedRequirement[] =>
  requirements.map((requirement) => {
    const named = controls.filter(
      ({ framework }) =>
        requirement.kind === "constraint" &&
        requirement.statement.toLowerCase().includes(framework.toLowerCase()),
    );
    if (named.length === 0) return requirement;
    const ids = named.slice(0, 12).map(({ id }) => id);
    return { ...requirement, satisfiedBy: [...new Set([...(requirement.satisfiedBy ?? []), ...ids])] };
  });

const promise = (stated: number | undefined, otherwise: number) => ({
  value: stated ?? otherwise,
  isStated: stated !== undefined,
});

/** The design that follows from an outline: protection, sizing, boundaries, objectives, failure modes, operation, controls. */
export function completeComposition(outline: Outline, { frameworks, ...facts }: Facts): Composition {
  const { facets, thing, answering, replicas, strategy, ...lists } = outline;
  const relations = guardRelations(lists, facts.peakPerSecond ?? assumedPeakPerSecond);
  const components = equipComponents(lists.components, relations, {
    replicas,
    strategy,
    secretStore: findSecretStore(lists.components),
  });
  const parts = { ...lists, components, relations };
  const boundaries = drawBoundaries({ ...parts, frameworks });
  const objectives = listObjectives(
    lists.workflows,
    lists.workflows.find(({ id }) => id === answering),
    {
      availability: promise(facts.availabilityPercent, 99.9),
      latencyMs: promise(facts.latencyMs, 500),
    },
  );
  const controls = listControls(frameworks, parts);
  return {
    ...parts,
    facets: { ...facets, operations: listOperations({ ...parts, objectives }, thing) },
    requirements: answerByControls(lists.requirements, controls),
    boundaries,
    objectives,
    failureModes: listFailureModes({ ...parts, boundaries }),
    controls,
  };
}
