import type { Step, Workflow } from "./schema";

/** A way from one step to the next. */
export interface Transition {
  to: string;
  when?: string | undefined;
}

/** Where a step leads, in the order in which it names the ways. */
export const listTransitions = ({ next = [] }: Step): Transition[] =>
  next.map((way) => (typeof way === "string" ? { to: way } : { to: way.to, when: way.when }));

/** Where a workflow starts: as it says, else the first step that nothing leads to, else its first step. */
export function findStart({ start, steps = [] }: Workflow): Step | undefined {
  const named = new Set(
    steps.flatMap((step) => [...listTransitions(step).map(({ to }) => to), step.onFailure?.to ?? ""]),
  );
  return steps.find(({ id }) => id === start) ?? steps.find(({ id }) => !named.has(id)) ?? steps[0];
}

type StepGraph = ReadonlyMap<string, readonly string[]>;

/** What every way from a step to an end passes, the step itself included. */
function findPassed(graph: StepGraph): Map<string, ReadonlySet<string>> {
  const all = new Set(graph.keys());
  const passed = new Map<string, ReadonlySet<string>>(
    [...graph].map(([id, next]) => [id, next.length === 0 ? new Set([id]) : all]),
  );
  for (let isSettled = false; !isSettled; ) {
    isSettled = true;
    for (const [id, next] of graph) {
      if (next.length === 0) continue;
      const shared = next.map((to) => passed.get(to) ?? all).reduce((one, other) => one.intersection(other));
      const found = new Set([...shared, id]);
      if (found.size !== passed.get(id)?.size) isSettled = false;
      passed.set(id, found);
    }
  }
  return passed;
}

/** For each step, where its ways meet again: the nearest step that all of them pass. */
export function findMeetings(steps: readonly Step[]): ReadonlyMap<string, string> {
  const known = new Set(steps.map(({ id }) => id));
  const graph = new Map(
    steps.map((step) => [
      step.id,
      listTransitions(step)
        .map(({ to }) => to)
        .filter((to) => known.has(to)),
    ]),
  );
  const passed = findPassed(graph);
  const meetings = steps.flatMap(({ id }) => {
    const later = [...(passed.get(id) ?? [])].filter((other) => other !== id);
    const nearest = later.toSorted((a, b) => (passed.get(b)?.size ?? 0) - (passed.get(a)?.size ?? 0))[0];
    return nearest === undefined ? [] : [[id, nearest] as const];
  });
  return new Map(meetings);
}

/** The steps that can be reached from one, itself included. */
export function findReachable(steps: readonly Step[], from: string): ReadonlySet<string> {
  const byId = new Map(steps.map((step) => [step.id, step]));
  const reached = new Set<string>();
  const pending = [from];
  for (let id = pending.pop(); id !== undefined; id = pending.pop()) {
    const step = byId.get(id);
    if (!step || reached.has(id)) continue;
    reached.add(id);
    pending.push(...listTransitions(step).map(({ to }) => to));
  }
  return reached;
}
