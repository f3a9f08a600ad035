import type { Design, Step, Workflow } from "@/lib/design/schema";
import { findStart, listTransitions } from "@/lib/design/workflow-steps";
import { countTries, describeAct, type Source } from "./describe-act";
import type { Act, SagaMachine, SagaStep } from "./machine";

const isTransactional = ({ outbox }: Step) => outbox !== undefined && outbox !== "none";

/** A compensation is tried until it succeeds unless the model gives it a limit. */
function describeUndo(source: Source, step: Step): Act | null {
  const { compensation } = step;
  if (!compensation) return null;
  const relation = source.relations.get(compensation.relation ?? "");
  const { component = step.component, idempotency, timeout, retry } = compensation;
  const tries = retry?.max ?? relation?.retry?.max ?? Number.POSITIVE_INFINITY;
  return describeAct(source, { component, relation, idempotency, timeout, tries, isNotedWithEffect: false });
}

/** A step with which a run ends as failed is a part of taking it back. */
const endsWayBack = ({ outcome }: Step): boolean => outcome === "failed" || outcome === "cancelled";

const changesAnything = ({ writes = [], publishes = [], undo }: Step): boolean =>
  writes.length + publishes.length > 0 || undo === "by-compensation" || undo === "impossible";

function canBeRefused({ role, kind, onFailure }: Step, changes: boolean): boolean {
  if (role === "retriable") return false;
  return onFailure !== undefined || kind === "call" || (kind === "local" && changes);
}

/** One key for both lets the receiver know a request whose compensation came first; ordered or commutative records do as well. */
const refusesLate = (step: Step, act: Act, undo: Act | null): boolean =>
  step.isolation === "version-file" ||
  step.isolation === "commutative" ||
  (act.idempotency === "key" && undo?.idempotency === "key");

function describeStep(source: Source, step: Step, places: ReadonlyMap<string, number>): SagaStep {
  const relation = source.relations.get(step.relation ?? "");
  const changes = step.kind !== "parallel" && changesAnything(step);
  const { component, idempotency, timeout, retry } = step;
  const tries = countTries(source, relation, retry);
  const isNotedWithEffect = isTransactional(step);
  const act = describeAct(source, { component, relation, idempotency, timeout, tries, isNotedWithEffect });
  const undo = changes ? describeUndo(source, step) : null;
  return {
    id: step.id,
    name: step.name ?? step.id,
    act,
    changes,
    mustBeUndone: changes && step.undo !== "reversible" && !endsWayBack(step),
    isUndoImpossible: step.undo === "impossible",
    canBeRefused: canBeRefused(step, changes),
    isPivot: step.role === "pivot",
    isParallel: step.kind === "parallel",
    isLoop: step.kind === "loop",
    ways: listTransitions(step).flatMap(({ to }) => places.get(to) ?? []),
    outcome: step.outcome ?? null,
    onFailure: step.onFailure?.action ?? null,
    goTo: places.get(step.onFailure?.to ?? "") ?? null,
    undo,
    refusesLate: refusesLate(step, act, undo),
  };
}

const leadsTo = (step: SagaStep | undefined): readonly number[] => {
  if (!step) return [];
  return step.goTo === null ? step.ways : [...step.ways, step.goTo];
};

function listAfter(steps: readonly SagaStep[], from: number): ReadonlySet<number> {
  const found = new Set<number>();
  const pending = [...leadsTo(steps[from])];
  for (let here = pending.pop(); here !== undefined; here = pending.pop()) {
    if (found.has(here)) continue;
    found.add(here);
    pending.push(...leadsTo(steps[here]));
  }
  return found;
}

const byId = <Item extends { id: string }>(items: readonly Item[]) =>
  new Map(items.map((item) => [item.id, item]));

/** Depth-first over next and onFailure, last finished first. */
function orderSteps(workflow: Workflow): Step[] {
  const steps = byId(workflow.steps ?? []);
  const seen = new Set<string>();
  const finished: Step[] = [];
  function visit(step: Step | undefined): void {
    if (!step || seen.has(step.id)) return;
    seen.add(step.id);
    const next = [...listTransitions(step).map(({ to }) => to), step.onFailure?.to ?? ""];
    for (const to of next.reverse()) visit(steps.get(to));
    finished.push(step);
  }
  visit(findStart(workflow));
  return finished.reverse();
}

/** A workflow that is carried to its end or taken back: some step has a role or a compensation. */
export const isSaga = ({ steps = [] }: Workflow): boolean =>
  steps.some(({ role, compensation }) => role !== undefined || compensation !== undefined);

/** What a workflow says of its steps, read once for the search. */
export function buildMachine(design: Design, workflow: Workflow): SagaMachine {
  const source = {
    design,
    workflow,
    components: byId(design.components),
    channels: byId(design.channels),
    relations: byId(design.relations),
  };
  const ordered = orderSteps(workflow);
  const places = new Map(ordered.map(({ id }, place) => [id, place]));
  const steps = ordered.map((step) => describeStep(source, step, places));
  const { coordination, coordinator, whenStuck } = workflow;
  return {
    workflow: workflow.id,
    name: workflow.name,
    steps,
    boxes: new Map([...design.components, ...design.channels].map(({ id, name }) => [id, name ?? id])),
    after: steps.map((_, place) => listAfter(steps, place)),
    resumes: (coordination ?? coordinator ?? whenStuck) !== undefined,
    isSupervised: whenStuck !== undefined,
    hasUndo: steps.some(({ undo }) => undo !== null),
  };
}
