import type { Design, Step, Workflow } from "@/lib/design/schema";
import type { Link } from "./link";

export type Criticality = NonNullable<Workflow["criticality"]>;

export const weightOf: Record<Criticality, number> = { low: 1, medium: 2, high: 3, critical: 4 };

const relationsOf = ({ relation, compensation }: Step): string[] =>
  [relation, compensation?.relation].filter((id) => id !== undefined);

function idsOfStep(workflow: Workflow, step: Step, links: ReadonlyMap<string, Link>): string[] {
  const ends = relationsOf(step).flatMap((id) => {
    const link = links.get(id);
    if (!link) return [];
    const { relation, from, to } = link;
    return [id, relation.from, relation.to, from.component?.id, to.component?.id, to.interface?.id];
  });
  const named = [step.component, step.compensation?.component];
  const touched = [...(step.reads ?? []), ...(step.writes ?? []), ...(step.publishes ?? [])];
  return [`${workflow.id}/${step.id}`, ...named, ...ends, ...touched].filter((id) => id !== undefined);
}

/** Everything that a workflow runs through, itself and its steps included. */
const idsOfWorkflow = (workflow: Workflow, links: ReadonlyMap<string, Link>): Set<string> =>
  new Set([
    workflow.id,
    ...(workflow.coordinator ? [workflow.coordinator] : []),
    ...(workflow.steps ?? []).flatMap((step) => idsOfStep(workflow, step, links)),
  ]);

/** For each id the workflows that run through it. */
export function listUses(
  design: Design,
  links: ReadonlyMap<string, Link>,
): ReadonlyMap<string, readonly Workflow[]> {
  const uses = new Map<string, Workflow[]>();
  for (const workflow of design.workflows) {
    for (const id of idsOfWorkflow(workflow, links)) {
      const known = uses.get(id);
      if (known) known.push(workflow);
      else uses.set(id, [workflow]);
    }
  }
  return uses;
}

/** The highest criticality of some workflows; what isn't said counts as medium. */
export function highestOf(workflows: readonly Workflow[]): Criticality {
  const levels = workflows.map(({ criticality = "medium" }) => criticality);
  return levels.toSorted((a, b) => weightOf[b] - weightOf[a])[0] ?? "medium";
}
