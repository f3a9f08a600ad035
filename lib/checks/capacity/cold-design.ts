import type { Design, Step, Workflow } from "@/lib/design/schema";
import { listTransitions } from "@/lib/design/workflow-steps";
import type { Facts } from "../facts";

const cold = { hitRatio: { value: 0, unit: "%", basis: "computed" as const } };

/** Whether a design says of any cache how often it hits. */
export const hasHitRatio = ({ components, relations }: Design): boolean =>
  components.some(({ caching }) => caching?.hitRatio) || relations.some(({ cache }) => cache?.hitRatio);

/** After a look-up that finds nothing a workflow goes to the way that asks someone else. */
function coolStep(step: Step, { steps = [] }: Workflow, facts: Facts): Step {
  const isLookUp = facts.link(step.relation ?? "")?.to.component?.kind === "cache";
  const ways = listTransitions(step);
  if (!isLookUp || ways.length < 2) return step;
  const asks = (id: string) => steps.some((other) => other.id === id && other.relation !== undefined);
  const missed = ways.find(({ to }) => asks(to));
  if (!missed) return step;
  const share = (to: string) => ({
    value: to === missed.to ? 100 : 0,
    unit: "%",
    basis: "computed" as const,
  });
  return { ...step, next: ways.map((way) => ({ ...way, share: share(way.to) })) };
}

/** The design in the hour after its caches were emptied: every look-up goes on to the origin. */
export function coolDesign(facts: Facts): Design {
  const { design } = facts;
  return {
    ...design,
    components: design.components.map((one) =>
      one.caching ? { ...one, caching: { ...one.caching, ...cold } } : one,
    ),
    relations: design.relations.map((one) =>
      one.cache ? { ...one, cache: { ...one.cache, ...cold } } : one,
    ),
    workflows: design.workflows.map((one) => ({
      ...one,
      ...(one.steps && { steps: one.steps.map((step) => coolStep(step, one, facts)) }),
    })),
  };
}
