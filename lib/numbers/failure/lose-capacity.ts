import type { Component, Design, Step } from "@/lib/design/schema";
import { describeLoad } from "../component-load";
import { indexModel } from "../model-index";
import { type Prepared, prepareNumbers } from "../prepare-numbers";

/** A design that has lost a part of what bears its load, and what can't bear the rest. */
export interface Reduced {
  prepared: Prepared;
  /** Components that are gone or can't bear what is left to them. */
  gone: ReadonlySet<string>;
  /** Why, by component. */
  reasons: ReadonlyMap<string, string>;
  /** What was assumed of the model. */
  assumed: readonly string[];
}

const elsewhere: ReadonlySet<Component["kind"]> = new Set([
  "person",
  "client",
  "external",
  "environment",
  "pipeline-stage",
  "observability",
]);

const percent = (share: number) => `${Math.round(share * 100)} %`;

/** Names what bears its load before the loss and not after it. */
function listOverloaded(before: Prepared, after: Prepared): Map<string, string> {
  const busyBefore = new Map(before.loaded.map((loaded) => [loaded.component.id, describeLoad(loaded)]));
  return new Map(
    after.loaded.flatMap((loaded) => {
      const { id, scaledUtilisation: busy } = describeLoad(loaded);
      const earlier = busyBefore.get(id)?.scaledUtilisation;
      if (earlier?.isKnown && earlier.value >= 1) return [];
      return busy.isKnown && busy.value >= 1 ? [[id, `${id} is overloaded to ${percent(busy.value)}`]] : [];
    }),
  );
}

const withoutZone = (component: Component): Component => {
  const { replicas, zones = 1 } = component;
  const left = (count: number) => Math.max(1, count - Math.ceil(count / zones));
  if (!replicas) return component;
  const { min, max = min } = replicas;
  return { ...component, replicas: { min: left(min), max: left(max) } };
};

/** One of the zones is lost: whatever stands in one alone is gone, the rest goes on with fewer replicas. */
export function loseZone(design: Design, before: Prepared, factor: number): Reduced {
  const placed = design.components.filter(({ kind }) => !elsewhere.has(kind));
  const single = placed.filter(({ zones = 1 }) => zones === 1);
  const spread = new Set(placed.filter(({ zones = 1 }) => zones > 1));
  const components = design.components.map((component) =>
    spread.has(component) ? withoutZone(component) : component,
  );
  const prepared = prepareNumbers({ ...design, components }, factor);
  const overloaded = listOverloaded(before, prepared);
  return {
    prepared,
    gone: new Set([...single.map(({ id }) => id), ...overloaded.keys()]),
    reasons: new Map([...single.map(({ id }) => [id, `${id} stands in one zone`] as const), ...overloaded]),
    assumed: single
      .filter(({ zones }) => zones === undefined)
      .map(({ id }) => `zones of ${id} 1; none are given`),
  };
}

/** The step that asked a cache goes on where it says, for every run. */
const missEach = (step: Step, asks: ReadonlySet<string>): Step =>
  asks.has(step.relation ?? "") && step.onFailure?.to ? { ...step, next: [step.onFailure.to] } : step;

/** A cache is gone: nothing is answered from it, so the whole load reaches the origin. */
export function loseCache(design: Design, before: Prepared, cache: string, factor: number): Reduced {
  const index = indexModel(design);
  const asking = design.relations.filter(({ to }) => index.find(to)?.node === cache);
  const callers = new Set(asking.map(({ from }) => index.find(from)?.node));
  const asks = new Set(asking.map(({ id }) => id));
  const relations = design.relations.map((relation) => {
    const { cache: _, ...plain } = relation;
    return callers.has(index.find(relation.from)?.node) ? plain : relation;
  });
  const components = design.components.map((component) => {
    const { caching: _, ...plain } = component;
    return callers.has(component.id) ? plain : component;
  });
  const workflows = design.workflows.map((workflow) => ({
    ...workflow,
    steps: (workflow.steps ?? []).map((step) => missEach(step, asks)),
  }));
  const prepared = prepareNumbers({ ...design, relations, components, workflows }, factor);
  const reasons = listOverloaded(before, prepared);
  return { prepared, gone: new Set([cache, ...reasons.keys()]), reasons, assumed: [] };
}
