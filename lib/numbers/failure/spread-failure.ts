import type { Step } from "@/lib/design/schema";
import type { ModelIndex } from "../model-index";
import type { StepCall, Trace } from "../trace-workflow";
import { createHealthOf, type Failure, fail, findExposed, type Spread } from "./fail-parts";
import { type Health, healthy, judgeCall, mergeHealth, readPolicy } from "./health";

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

/** How a workflow fares while something fails, and how each component and channel does in it. */
export interface Fared {
  health: Health;
  healthOf: (node: string) => Health;
}

/** Follows a failure through workflows. What can be touched by it is worked out once for all of them. */
export function followFailure(index: ModelIndex, failure: Failure): (trace: Trace) => Fared {
  const spread = { index, failure, exposed: findExposed(index, failure) };
  return (trace) => {
    const healthOf = createHealthOf(spread, trace);
    return { health: judgeWorkflow({ ...spread, healthOf }, trace), healthOf };
  };
}

/** How each workflow fares while something fails. */
export function spreadFailure(index: ModelIndex, failure: Failure): (trace: Trace) => Health {
  const follow = followFailure(index, failure);
  return (trace) => follow(trace).health;
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
