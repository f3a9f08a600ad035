import { marks, none } from "./activities";
import { enterBulkhead, isOpen, isRefused, leaveBulkhead, leaveLine, noteOutcome } from "./guard-calls";
import type { Policy } from "./network";
import { wakeStation } from "./serve-calls";
import { drawBackoff, mayRetry, payIn } from "./try-again";
import { kinds, makeReady, schedule, type World } from "./world";

/** Where every program says that something has failed. */
const failedPlace = 1;

function failNow(world: World, activity: number): void {
  world.activities.pc[activity] = failedPlace;
  makeReady(world, activity);
}

function addMark({ activities }: World, activity: number, mark: number): void {
  activities.mark[activity] = (activities.mark[activity] ?? 0) | mark;
}

function putOff(world: World, policy: number, { station }: Policy, entry: number): void {
  const { policies, stations } = world;
  policies.entry[policy] = entry;
  policies.putOff[policy] = (policies.putOff[policy] ?? 0) + 1;
  stations.putOff[station] = (stations.putOff[station] ?? 0) + 1;
  wakeStation(world, station);
}

const mustWait = ({ stations }: World, { station }: Policy) =>
  station !== none && (stations.hampered[station] ?? 0) > 0;

const isLeft = ({ stations }: World, { caller }: Policy) =>
  caller !== none && (stations.away[caller] ?? 0) > 0;

/** Past breaker and bulkhead. */
function passGuard(world: World, guard: number, activity: number): "inside" | "waits" | "failed" {
  if (guard === none) return "inside";
  if (isRefused(world, guard)) return "failed";
  const place = enterBulkhead(world, guard, activity);
  if (place === "full") return "failed";
  addMark(world, activity, marks.tried);
  return place;
}

/** The first try of a call or one more: by what guards it, for as long as the caller waits. */
export function startAttempt(world: World, activity: number): void {
  const { activities, now } = world;
  const policy = activities.policy[activity] ?? none;
  const terms = world.network.policies[policy];
  if (!terms) {
    makeReady(world, activity);
    return;
  }
  if (terms.isPulled && mustWait(world, terms)) {
    putOff(world, policy, terms, activities.entry[activity] ?? 0);
    activities.end(activity);
    return;
  }
  const place = passGuard(world, terms.guard, activity);
  if (place === "failed") {
    failNow(world, activity);
    return;
  }
  if (Number.isFinite(terms.timeout))
    schedule(world, now + terms.timeout, kinds.timeout, activity, activities.stamp[activity]);
  if (place === "inside") makeReady(world, activity);
}

/** Makes a call by a policy; `parent` waits for it unless it is nobody. */
function makeCall(world: World, entry: number, parent: number, policy: number): void {
  const activity = world.activities.begin(entry, parent, policy, world.now);
  const terms = world.network.policies[policy];
  if (terms && Number.isFinite(terms.budget)) payIn(world, policy, terms);
  startAttempt(world, activity);
}

/** How often a call is made: the fraction of a count is a call with that probability. */
function drawCount({ random }: World, calls: number): number {
  const whole = Math.floor(calls);
  return calls > whole && random.uniform() < calls - whole ? whole + 1 : whole;
}

const isHit = ({ random }: World, ratio: number) => ratio > 0 && random.uniform() < ratio;

/** One call, or several side by side. */
function makeCopies(world: World, activity: number, at: number): void {
  const { activities, program } = world;
  const copies = program.c[at] ?? 1;
  activities.pending[activity] = copies;
  for (let copy = 0; copy < copies; copy += 1)
    makeCall(world, program.b[at] ?? 0, activity, program.a[at] ?? none);
}

/** The next calls in turn of an activity that stands at a `call`; after the last it goes on behind it. */
function continueCalls(world: World, activity: number): void {
  const { activities, program } = world;
  const at = activities.pc[activity] ?? 0;
  while ((activities.left[activity] ?? 0) > 0) {
    activities.left[activity] = (activities.left[activity] ?? 0) - 1;
    if (isHit(world, program.y[at] ?? 0)) continue;
    makeCopies(world, activity, at);
    return;
  }
  activities.pc[activity] = at + 1;
  makeReady(world, activity);
}

export function beginCalls(world: World, activity: number, at: number): void {
  world.activities.left[activity] = drawCount(world, world.program.x[at] ?? 0);
  continueCalls(world, activity);
}

/** Calls that nobody waits for. */
export function spawnCalls(world: World, at: number): void {
  const { program } = world;
  const count = drawCount(world, program.x[at] ?? 0) * (program.c[at] ?? 1);
  for (let made = 0; made < count; made += 1)
    if (!isHit(world, program.y[at] ?? 0)) makeCall(world, program.b[at] ?? 0, none, program.a[at] ?? none);
}

/** One of those that an activity waits for has ended. */
function tellParent(world: World, parent: number, mark: number): void {
  if (parent === none) return;
  const { activities, program } = world;
  if (mark !== 0) addMark(world, parent, mark);
  const pending = (activities.pending[parent] ?? 0) - 1;
  activities.pending[parent] = pending;
  if (pending > 0) return;
  const marked = activities.mark[parent] ?? 0;
  if ((marked & marks.failed) === 0) {
    continueCalls(world, parent);
    return;
  }
  activities.mark[parent] = marked & ~marks.failed;
  activities.left[parent] = 0;
  activities.pc[parent] = program.d[activities.pc[parent] ?? 0] ?? failedPlace;
  makeReady(world, parent);
}

/** A call has failed: it is tried again, put off, or its caller hears of it. What nobody waits for isn't tried in vain. */
function settleFailure(world: World, activity: number, policy: number, terms: Policy): void {
  const { activities, now } = world;
  const attempt = activities.attempt[activity] ?? 0;
  const [entry, parent] = [activities.entry[activity] ?? 0, activities.parent[activity] ?? none];
  const isLater = terms.station !== none && !isLeft(world, terms);
  const isInVain = isLater && parent === none && mustWait(world, terms);
  if (!isInVain && mayRetry(world, policy, terms, attempt)) {
    const again = activities.begin(entry, parent, policy, now);
    activities.attempt[again] = attempt + 1;
    schedule(world, now + drawBackoff(world, terms, attempt), kinds.attempt, again);
    return;
  }
  if (isLater && (mustWait(world, terms) || isOpen(world, terms.guard))) putOff(world, policy, terms, entry);
  tellParent(world, parent, marks.failed);
}

function hearOutcome(world: World, activity: number, { guard }: Policy, hasFailed: boolean): void {
  if (guard === none) return;
  if (((world.activities.mark[activity] ?? 0) & marks.tried) !== 0) noteOutcome(world, guard, hasFailed);
  leaveBulkhead(world, guard, activity);
}

/** An activity is over. */
export function endActivity(world: World, activity: number, hasFailed: boolean): void {
  const { activities } = world;
  const policy = activities.policy[activity] ?? none;
  const terms = world.network.policies[policy];
  if (terms) hearOutcome(world, activity, terms, hasFailed);
  if (terms && hasFailed) settleFailure(world, activity, policy, terms);
  else {
    const degraded = (activities.mark[activity] ?? 0) & marks.degraded;
    tellParent(world, activities.parent[activity] ?? none, hasFailed ? marks.failed : degraded);
  }
  activities.end(activity);
}

/** The caller waits no longer. What it asked for goes on, and nobody hears of it. */
export function giveUp(world: World, activity: number): void {
  const { activities, policies } = world;
  const policy = activities.policy[activity] ?? none;
  const terms = world.network.policies[policy];
  if (!terms) return;
  policies.timeouts[policy] = (policies.timeouts[policy] ?? 0) + 1;
  const isQueued = ((activities.mark[activity] ?? 0) & marks.queued) !== 0;
  if (isQueued) leaveLine(world, terms.guard, activity);
  hearOutcome(world, activity, terms, true);
  settleFailure(world, activity, policy, terms);
  if (isQueued) activities.end(activity);
  else {
    activities.parent[activity] = none;
    activities.policy[activity] = none;
  }
}
