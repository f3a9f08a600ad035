import type { Step, Workflow } from "@/lib/design/schema";
import { findMeetings, findReachable, findStart } from "@/lib/design/workflow-steps";
import type { Input } from "./figure";
import { solveLinear } from "./formulas/solve-linear";
import { listWays, type Way } from "./list-ways";

/** How often each step of a workflow is done in one run, and the ways between them. */
export interface Visits {
  start: Step | undefined;
  /** Steps that can be reached, in an order in which a way leads forward wherever it can. */
  order: Step[];
  count: ReadonlyMap<string, number>;
  ways: ReadonlyMap<string, readonly Way[]>;
  /** For each `parallel`, where its branches meet. */
  meetings: ReadonlyMap<string, string>;
  inputs: Input[];
  problems: string[];
}

const largestCyclic = 500;

/** Depth-first, last finished first: a topological order where there are no cycles. */
function orderSteps(start: string, ways: ReadonlyMap<string, readonly Way[]>): string[] {
  const seen = new Set<string>();
  const finished: string[] = [];
  const stack: { id: string; rest: Way[] }[] = [];
  const enter = (id: string) => {
    seen.add(id);
    stack.push({ id, rest: [...(ways.get(id) ?? [])].reverse() });
  };
  enter(start);
  for (let top = stack.at(-1); top; top = stack.at(-1)) {
    const way = top.rest.shift();
    if (!way) finished.push(stack.pop()?.id ?? "");
    else if (!seen.has(way.to)) enter(way.to);
  }
  return finished.reverse();
}

/** Ways into a meeting of `count` branches that began at one step: what arrives by each is a part of one arrival. */
function joinInto(
  ways: Map<string, readonly Way[]>,
  from: Iterable<string>,
  meeting: string,
  count: number,
): void {
  for (const id of from) {
    const joined = (ways.get(id) ?? []).map((way) =>
      way.to === meeting ? { ...way, weight: way.weight / count } : way,
    );
    ways.set(id, joined);
  }
}

/** Branches of a `parallel` that meet again arrive as one. */
function joinBranches(
  steps: readonly Step[],
  ways: Map<string, readonly Way[]>,
  meetings: ReadonlyMap<string, string>,
): void {
  for (const { id, kind } of steps) {
    const meeting = kind === "parallel" ? meetings.get(id) : undefined;
    const branches = ways.get(id) ?? [];
    if (meeting === undefined || branches.length < 2) continue;
    const inside = branches.flatMap(({ to }) => [...listUntil(steps, to, meeting)]);
    joinInto(ways, new Set([...inside, id]), meeting, branches.length);
  }
}

/** The steps from one up to where branches meet, that one left out. */
function listUntil(steps: readonly Step[], from: string, meeting: string): ReadonlySet<string> {
  if (from === meeting) return new Set();
  return findReachable(
    steps.filter(({ id }) => id !== meeting),
    from,
  );
}

function countForward(order: readonly string[], ways: ReadonlyMap<string, readonly Way[]>) {
  const count = new Map(order.map((id, index) => [id, index === 0 ? 1 : 0]));
  for (const id of order)
    for (const { to, weight } of ways.get(id) ?? [])
      count.set(to, (count.get(to) ?? 0) + (count.get(id) ?? 0) * weight);
  return count;
}

/** I − Pᵀ, by the places of steps in `order`. */
function buildMatrix(order: readonly string[], ways: ReadonlyMap<string, readonly Way[]>): number[][] {
  const index = new Map(order.map((id, at) => [id, at]));
  const matrix = order.map((_, row) => order.map((__, column) => Number(row === column)));
  for (const [column, id] of order.entries())
    for (const { to, weight } of ways.get(id) ?? []) {
      const row = matrix[index.get(to) ?? -1];
      if (row) row[column] = (row[column] ?? 0) - weight;
    }
  return matrix;
}

/** v = e + Pᵀ·v where ways lead back; null when nothing ever leaves the cycle. */
function countCyclic(order: readonly string[], ways: ReadonlyMap<string, readonly Way[]>) {
  if (order.length > largestCyclic) return null;
  const once = order.map((_, at) => Number(at === 0));
  const solved = solveLinear(buildMatrix(order, ways), once);
  const isPossible = solved?.every((value) => value > -1e-9 && value < 1e12);
  return solved && isPossible ? new Map(order.map((id, at) => [id, Math.max(0, solved[at] ?? 0)])) : null;
}

const dropBackward = (order: readonly string[], ways: ReadonlyMap<string, readonly Way[]>) => {
  const index = new Map(order.map((id, at) => [id, at]));
  const isForward = (from: string, to: string) => (index.get(to) ?? 0) > (index.get(from) ?? 0);
  return new Map([...ways].map(([id, list]) => [id, list.filter(({ to }) => isForward(id, to))]));
};

/** How often each step of a workflow is done in one run: branches by their shares, loops, parallel branches. */
export function countVisits(workflow: Workflow): Visits {
  const { steps = [] } = workflow;
  const start = findStart(workflow);
  const byId = new Map(steps.map((step) => [step.id, step]));
  const listed = steps.map((step) => listWays(workflow.id, step, (id) => byId.has(id)));
  const ways = new Map<string, readonly Way[]>(steps.map(({ id }, at) => [id, listed[at]?.ways ?? []]));
  const problems = listed.flatMap((found) => found.problems);
  const inputs = listed.flatMap((found) => found.inputs);
  const hasParallel = steps.some(({ kind }) => kind === "parallel");
  const meetings = hasParallel ? findMeetings(steps) : new Map<string, string>();
  joinBranches(steps, ways, meetings);
  if (!start) return { start, order: [], count: new Map(), ways, meetings, inputs, problems };

  const ids = orderSteps(start.id, ways);
  const order = ids.flatMap((id) => byId.get(id) ?? []);
  const forward = dropBackward(ids, ways);
  const isCyclic = ids.some((id) => forward.get(id)?.length !== ways.get(id)?.length);
  const cyclic = isCyclic ? countCyclic(ids, ways) : null;
  if (isCyclic && !cyclic)
    problems.push(
      `${workflow.id} may loop for ever: its ways lead back and none leaves; each is counted once.`,
    );
  const followed = isCyclic && !cyclic ? forward : ways;
  const count = cyclic ?? countForward(ids, followed);
  return { start, order, count, ways: followed, meetings, inputs, problems };
}
