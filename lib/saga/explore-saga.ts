import type { Design } from "@/lib/design/schema";
import { buildMachine, isSaga } from "./build-machine";
import { type Breach, listBreaches } from "./list-breaches";
import { listMoves, type SagaEvent } from "./list-moves";
import type { Act, SagaMachine } from "./machine";
import { keyOf, type RunState, startRun } from "./run-state";
import { dropIdle } from "./take-effect";

/** How far a search goes. */
export interface SagaBounds {
  /** Faults in one run. */
  faults: number;
  states: number;
}

/** What is broken, and the shortest sequence of events that breaks it. */
export interface Violation extends Breach {
  events: readonly SagaEvent[];
}

export interface SagaExploration {
  machine: SagaMachine;
  bounds: SagaBounds;
  /** States that were looked at. */
  states: number;
  /** Whether that was every state within the bound of faults. */
  isWhole: boolean;
  /** The shortest for each kind and step, the shortest first. */
  violations: readonly Violation[];
}

export const usualBounds: SagaBounds = { faults: 2, states: 20_000 };

interface Node {
  state: RunState;
  event: SagaEvent | null;
  parent: number;
  depth: number;
}

interface Found {
  breach: Breach;
  node: number;
}

function traceBack(nodes: readonly Node[], from: number): SagaEvent[] {
  const events: SagaEvent[] = [];
  for (let node = nodes[from]; node?.event; node = nodes[node.parent]) events.push(node.event);
  return events.reverse();
}

const countFaults = (state: RunState | undefined) => state?.faults ?? 0;

/** Of equally short sequences the one with the fewest faults stands. */
function noteBreaches(found: Map<string, Found>, nodes: readonly Node[], breaches: readonly Breach[]): void {
  const node = nodes.length - 1;
  const depth = nodes[node]?.depth ?? 0;
  for (const breach of breaches) {
    const name = `${breach.kind} ${breach.step}`;
    const known = found.get(name);
    const isBetter =
      known !== undefined &&
      nodes[known.node]?.depth === depth &&
      countFaults(nodes[node]?.state) < countFaults(nodes[known.node]?.state);
    if (!known || isBetter) found.set(name, { breach, node });
  }
}

const patient = (act: Act, faults: number): Act =>
  act.tries > faults ? { ...act, tries: Number.POSITIVE_INFINITY } : act;

/** More tries than there are faults are never used up, so they needn't be counted. */
const limitTries = (machine: SagaMachine, faults: number): SagaMachine => ({
  ...machine,
  steps: machine.steps.map((step) => ({
    ...step,
    act: patient(step.act, faults),
    undo: step.undo && patient(step.undo, faults),
  })),
});

interface Search {
  machine: SagaMachine;
  bounds: SagaBounds;
  nodes: Node[];
  seen: Set<string>;
  found: Map<string, Found>;
}

/** Looks at everything that can follow one state; false once there are more states than the bound allows. */
function expand({ machine, bounds, nodes, seen, found }: Search, parent: number): boolean {
  const here = nodes[parent];
  for (const { event, state: reached } of here ? listMoves(machine, here.state, bounds.faults) : []) {
    const state = dropIdle(reached, machine.steps);
    const key = keyOf(state);
    if (seen.has(key)) continue;
    if (nodes.length >= bounds.states) return false;
    seen.add(key);
    nodes.push({ state, event, parent, depth: (here?.depth ?? 0) + 1 });
    noteBreaches(found, nodes, listBreaches(machine, state, event));
  }
  return true;
}

/** Searches the runs of a machine breadth first, so that the first sequence found for a violation is a shortest one. */
export function exploreMachine(whole: SagaMachine, bounds: SagaBounds = usualBounds): SagaExploration {
  const machine = limitTries(whole, bounds.faults);
  const start = startRun(machine);
  const nodes: Node[] = [{ state: start, event: null, parent: -1, depth: 0 }];
  const search: Search = { machine, bounds, nodes, seen: new Set([keyOf(start)]), found: new Map() };
  let isWhole = true;
  for (let parent = 0; parent < nodes.length && isWhole; parent++) isWhole = expand(search, parent);
  const violations = [...search.found.values()]
    .toSorted((a, b) => (nodes[a.node]?.depth ?? 0) - (nodes[b.node]?.depth ?? 0))
    .map(({ breach, node }) => ({ ...breach, events: traceBack(nodes, node) }));
  return { machine, bounds, states: nodes.length, isWhole, violations };
}

/** Searches every workflow of a design that is carried to its end or taken back. */
export const exploreSagas = (design: Design, bounds: SagaBounds = usualBounds): SagaExploration[] =>
  design.workflows.filter(isSaga).map((workflow) => exploreMachine(buildMachine(design, workflow), bounds));
