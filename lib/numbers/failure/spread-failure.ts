import type { Step } from "@/lib/design/schema";
import type { ModelIndex } from "../model-index";
import type { StepCall, Trace } from "../trace-workflow";
import { findUsual, type ImpliedCall } from "../usual-calls";
import { type Health, healthy, judgeCall, mergeHealth, readPolicy } from "./health";

/** What fails: ids of components, channels and relations. */
export interface Failure {
  gone: ReadonlySet<string>;
  /** It answers, but later than anyone waits for it. */
  isSlow: boolean;
}

const fail = (id: string, { isSlow }: Failure): Health => ({
  state: "down",
  because: { id, behind: null },
  fallbacks: [],
  waits: isSlow ? Number.POSITIVE_INFINITY : 0,
});

/** Places of what fails, its callers and theirs, in any workflow: all else fares well and needn't be looked at. */
function findExposed(index: ModelIndex, failure: Failure): ReadonlySet<number> {
  const { into } = findUsual(index);
  const found = new Set<number>();
  const waiting: number[] = [];
  const expose = (place: number | undefined) => {
    if (place === undefined || found.has(place)) return;
    found.add(place);
    waiting.push(place);
  };
  for (const id of failure.gone) {
    expose(index.placeOf(id));
    expose(index.find(index.relations.get(id)?.from)?.place);
  }
  for (let place = waiting.pop(); place !== undefined; place = waiting.pop())
    for (const { caller } of into[place] ?? []) expose(caller);
  return found;
}

interface Spread {
  index: ModelIndex;
  failure: Failure;
  exposed: ReadonlySet<number>;
}

/** How each component and channel of a workflow fares: by itself, and by what it calls and needs. */
function createHealthOf({ index, failure, exposed }: Spread, { implied }: Trace): (node: string) => Health {
  const known = new Array<Health | undefined>(index.nodes.length).fill(undefined);

  const judgeImplied = ({ relation, from, to, isHard, isAsync }: ImpliedCall): Health => {
    const isCut = relation !== null && failure.gone.has(relation.id);
    const callee = isCut ? fail(relation.id, failure) : healthAt(to.place);
    // Most calls fare well, and reading what they would do otherwise takes longer than all the rest.
    if (callee.state === "up") return healthy;
    const policy = { ...readPolicy(relation?.id ?? from, relation), isHard, isDetached: isAsync };
    return judgeCall(policy, callee);
  };

  function healthAt(place: number): Health {
    if (!exposed.has(place)) return healthy;
    const found = known[place];
    if (found) return found;
    const node = index.nodes[place] ?? "";
    const health = failure.gone.has(node)
      ? fail(node, failure)
      : mergeHealth(implied.at(place).map(judgeImplied));
    known[place] = health;
    return health;
  }
  return (node) => healthAt(index.placeOf(node) ?? -1);
}

/** Whether what a step publishes waits with it until the channel takes it. */
export const isKept = ({ outbox }: Step) =>
  outbox === "outbox" || outbox === "change-data-capture" || outbox === "same-transaction";

/** What a step publishes waits in its outbox; without one the step fails with the channel. */
const judgePublishing = ({ step, isDetached }: StepCall, healthOf: (node: string) => Health): Health[] =>
  (step.publishes ?? []).map((channel) => {
    const policy = readPolicy(channel, null);
    return judgeCall(
      { ...policy, isHard: !isKept(step), isDetached: isDetached || isKept(step) },
      healthOf(channel),
    );
  });

/** A step that says how a run goes on without it has failed first. */
const goesOn = ({ onFailure }: Step) => onFailure?.action === "continue" || onFailure?.action === "go-to";

function listNotes({ onFailure }: Step, { fallbacks }: Health): string[] {
  const { note, to } = onFailure ?? {};
  return [...fallbacks, ...(note ? [note] : []), ...(to === undefined ? [] : [`goes on at ${to}`])];
}

interface Spreading extends Spread {
  healthOf: (node: string) => Health;
}

/** The caller must be up to begin; what it stands in is told by the step that led there. */
function judgeStart(
  { index, failure, healthOf }: Spreading,
  { step, relation, entry, isDetached }: StepCall,
) {
  const caller = index.find(relation?.from ?? step.component)?.node;
  const starts = entry ?? (caller !== undefined && failure.gone.has(caller) ? caller : null);
  if (starts === null) return healthy;
  const policy = { label: step.id, timeout: Number.POSITIVE_INFINITY, attempts: 1, fallback: null };
  return judgeCall({ ...policy, isHard: true, isDetached }, healthOf(starts));
}

function judgeCallee({ failure, healthOf }: Spreading, { step, relation, to, isHard, isDetached }: StepCall) {
  const policy = { ...readPolicy(step.id, relation, step), isHard: isHard || goesOn(step), isDetached };
  if (relation && failure.gone.has(relation.id)) return judgeCall(policy, fail(relation.id, failure));
  return to ? judgeCall(policy, healthOf(to.node)) : healthy;
}

/** A step that no other leads to, but a failure does: by what it needs. */
function judgeUntraced({ index, healthOf }: Spreading, step: Step | undefined): Health {
  const nodes = [index.find(step?.component), index.find(index.relations.get(step?.relation ?? "")?.to)];
  return mergeHealth(nodes.flatMap((node) => (node ? [healthOf(node.node)] : [])));
}

/** How each workflow fares while something fails. What can be touched by it is worked out once for all of them. */
export function spreadFailure(index: ModelIndex, failure: Failure): (trace: Trace) => Health {
  const spread = { index, failure, exposed: findExposed(index, failure) };
  return (trace) => judgeWorkflow({ ...spread, healthOf: createHealthOf(spread, trace) }, trace);
}

/** The worst of the steps that its runs take. */
function judgeWorkflow(spreading: Spreading, trace: Trace): Health {
  const byStep = new Map(trace.calls.map((call) => [call.step.id, call]));
  const own = new Map(
    trace.calls.map((call) => [
      call,
      mergeHealth([
        judgeStart(spreading, call),
        judgeCallee(spreading, call),
        ...judgePublishing(call, spreading.healthOf),
      ]),
    ]),
  );
  const ownOf = (call: StepCall) => own.get(call) ?? healthy;

  function judgeNext(id: string, passed: ReadonlySet<string>): Health {
    const next = byStep.get(id);
    if (next) return judgeStep(next, passed);
    return judgeUntraced(
      spreading,
      trace.workflow.steps?.find((step) => step.id === id),
    );
  }

  /** Where a step says how a run goes on without it, the run is degraded as long as that way is open. */
  function goOn({ step }: StepCall, health: Health, passed: ReadonlySet<string>): Health | null {
    const to = goesOn(step) ? step.onFailure?.to : null;
    if (to === null || passed.has(to ?? "")) return null;
    const degraded = { ...health, state: "degraded" as const, fallbacks: listNotes(step, health) };
    if (to === undefined) return degraded;
    const after = judgeNext(to, new Set([...passed, step.id]));
    return after.state === "down" ? { ...after, waits: health.waits + after.waits } : degraded;
  }

  /** A step that fails makes the call fail that it is done within, and so on outwards, until somebody goes on. */
  function failOutwards(call: StepCall, health: Health, passed: ReadonlySet<string>): Health {
    const found = goOn(call, health, passed);
    if (found) return found;
    const { holder } = call;
    if (!holder) return health;
    const { fallback } = readPolicy(holder.step.id, holder.relation, holder.step);
    if (holder.isHard || goesOn(holder.step) || fallback === null)
      return failOutwards(holder, health, passed);
    return { ...health, state: "degraded", fallbacks: [...health.fallbacks, fallback] };
  }

  /** What is done within a call that fails isn't done at all. */
  const isSkipped = ({ holder }: StepCall): boolean =>
    holder !== null && (ownOf(holder).state === "down" || isSkipped(holder));

  function judgeStep(call: StepCall, passed: ReadonlySet<string>): Health {
    const health = ownOf(call);
    if (health.state === "up" || isSkipped(call)) return healthy;
    return health.state === "down" ? failOutwards(call, health, passed) : health;
  }

  return mergeHealth(
    trace.calls.filter(({ visits }) => visits > 0).map((call) => judgeStep(call, new Set())),
  );
}
